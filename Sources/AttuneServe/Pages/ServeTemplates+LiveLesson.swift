extension ServeTemplates {
    static let liveLesson: [String: String] = ["serve-class": liveLessonPage]

    /// The notice stands in place of the lesson until it was acknowledged; then comes what is to be said to the class.
    private static let liveLessonPage = #"""
        {{>serve-top}}
        {{>patterns}}
        <header>
        <p class="kind">{{words.liveTitle}}</p>
        <h1>{{words.liveHeading}}</h1>
        </header>
        <main id="main">
        {{^hasReadNotice}}<p class="law" role="note">{{law}}</p>
        <section aria-labelledby="before">
        <h2 id="before">{{words.liveBefore}}</h2>
        <ul>
        <li>{{words.liveBeforeTold}}</li>
        <li>{{words.liveBeforePictures}}</li>
        <li>{{words.liveBeforeClass}}</li>
        <li>{{words.liveBeforeNot}}</li>
        </ul>
        <form method="post" action="/class/notice">
        <p>{{words.liveButtonSays}}</p>
        <p><button id="read">{{words.liveHaveRead}}</button></p>
        </form>
        </section>
        {{/hasReadNotice}}{{#hasReadNotice}}<noscript><p class="warning">{{words.liveNeedsScripts}}</p></noscript>
        <section aria-labelledby="tell">
        <h2 id="tell">{{words.liveTell}}</h2>
        <p>{{words.liveTellNote}}</p>
        <blockquote id="sentence"><p>{{words.liveSentence}}<span id="dropped">{{words.liveSentenceDropped}}</span><span id="kept" hidden>{{words.liveSentenceKept}}</span>{{words.liveSentenceEnd}}</p></blockquote>
        <p><button type="button" id="copy">{{words.liveCopy}}</button> <span id="copied" role="status"></span></p>
        </section>
        <section aria-labelledby="keeping">
        <h2 id="keeping">{{words.liveKeeping}}</h2>
        <p><input type="checkbox" id="keep" aria-describedby="keep-note"> <label for="keep">{{words.liveKeep}}</label></p>
        <p class="note" id="keep-note">{{words.liveKeepNote}}</p>
        <p id="course-line" hidden><label for="course">{{words.liveCourse}}</label> <input id="course" maxlength="200" autocomplete="off"></p>
        </section>
        <section aria-labelledby="looking">
        <h2 id="looking">{{words.liveLooking}}</h2>
        <p class="note">{{words.liveWindowNote}}</p>
        <p><span class="light" id="light" role="status">{{words.liveIsOff}}</span></p>
        <p><button type="button" id="start">{{words.liveStart}}</button> <button type="button" id="stop" disabled>{{words.liveStop}}</button></p>
        <p class="warning" id="trouble" role="alert" hidden></p>
        <p class="note" id="seen"></p>
        <video id="video" muted playsinline hidden></video>
        </section>
        <section aria-labelledby="so-far" id="lesson" hidden>
        <h2 id="so-far">{{words.liveSoFar}}</h2>
        <p class="note" id="standing" role="status">{{words.liveFirstMinute}}</p>
        <p id="report" hidden><a>{{words.liveReport}}</a></p>
        <div id="strip"></div>
        </section>
        <p class="law" role="note">{{law}}</p>
        {{/hasReadNotice}}</main>
        </body>
        </html>

        """#
}
