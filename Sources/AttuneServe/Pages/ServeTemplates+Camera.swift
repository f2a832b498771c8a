extension ServeTemplates {
    static let camera: [String: String] = ["serve-camera": cameraPage]

    /// The notice stands in place of the camera until it was acknowledged.
    private static let cameraPage = #"""
        {{>serve-top}}
        <header>
        <p class="kind">{{words.serveMyCamera}}</p>
        <h1>{{words.cameraHeading}}</h1>
        </header>
        <main id="main">
        {{^hasReadNotice}}<p class="law" role="note">{{law}}</p>
        <section aria-labelledby="before">
        <h2 id="before">{{words.cameraBefore}}</h2>
        <ul>
        <li>{{words.cameraOwnFace}}</li>
        <li>{{words.cameraDropped}}</li>
        <li>{{words.cameraLabel}}</li>
        <li>{{words.liveBeforeNot}}</li>
        </ul>
        <form method="post" action="/camera/notice">
        <p>{{words.liveButtonSays}}</p>
        <p><button id="read">{{words.liveHaveRead}}</button></p>
        </form>
        </section>
        {{/hasReadNotice}}{{#hasReadNotice}}<noscript><p class="warning">{{words.cameraNeedsScripts}}</p></noscript>
        <p><span class="light" id="light" role="status">{{words.cameraIsOff}}</span></p>
        <p><button type="button" id="start">{{words.cameraTurnOn}}</button> <button type="button" id="stop" disabled>{{words.cameraTurnOff}}</button></p>
        <p class="warning" id="trouble" role="alert" hidden></p>
        <div class="stage"><video id="video" muted playsinline></video><canvas id="drawing" aria-hidden="true"></canvas></div>
        <p class="seen" id="seen">{{words.cameraNothingYet}}</p>
        <p class="note">{{words.cameraDelay}}</p>
        <p class="law" role="note">{{law}}</p>
        {{/hasReadNotice}}</main>
        </body>
        </html>

        """#
}
