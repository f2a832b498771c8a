extension ServeTemplates {
    static let camera: [String: String] = ["serve-camera": cameraPage]

    /// The notice stands in place of the camera until it was acknowledged.
    private static let cameraPage = #"""
        {{>serve-top}}
        <header>
        <p class="kind">My camera</p>
        <h1>What a face shows, as it is seen here</h1>
        </header>
        <main id="main">
        {{^hasReadNotice}}<p class="law" role="note">{{law}}</p>
        <section aria-labelledby="before">
        <h2 id="before">Before the camera is turned on</h2>
        <ul>
        <li>This is for looking at your own face. Who else comes into the picture is told beforehand, and may say no.</li>
        <li>Pictures are looked at by this server and dropped at once; nothing is stored, neither pictures nor numbers.</li>
        <li>A label says what a face shows in one picture. It does not say what anyone felt, thought or learned, and it is often wrong.</li>
        <li>Not for grades, discipline, attendance, decisions about employment, or watching anybody in secret.</li>
        </ul>
        <form method="post" action="/camera/notice">
        <p>The button says that you have read this, and nothing more: it makes no use lawful that is not.</p>
        <p><button id="read">I have read this</button></p>
        </form>
        </section>
        {{/hasReadNotice}}{{#hasReadNotice}}<noscript><p class="warning">The camera needs scripts.</p></noscript>
        <p><span class="light" id="light" role="status">The camera is off.</span></p>
        <p><button type="button" id="start">Turn the camera on</button> <button type="button" id="stop" disabled>Turn it off</button></p>
        <p class="warning" id="trouble" role="alert" hidden></p>
        <div class="stage"><video id="video" muted playsinline></video><canvas id="drawing" aria-hidden="true"></canvas></div>
        <p class="seen" id="seen">Nothing is looked at yet.</p>
        <p class="note">From picture to drawing: <b id="delay">–</b>. Pictures that come while one is being looked at are dropped. Nothing is stored.</p>
        <p class="law" role="note">{{law}}</p>
        {{/hasReadNotice}}</main>
        </body>
        </html>

        """#
}
