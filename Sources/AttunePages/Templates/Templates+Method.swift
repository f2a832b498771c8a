extension Templates {
    /// How the numbers came about.
    static let method = #"""
        {{#method}}
        <section aria-labelledby="method-title">
        <details><summary><h2 id="method-title">{{words.methodHeading}}</h2></summary>
        <div id="method">
        <h3>From the recording to the numbers</h3>
        <p>One frame was analysed every {{interval}}. On each, a detector looked for faces; faces at least {{minimumFaceSize}} wide were classified. A minute's shares are counted over all usable faces of its frames. Times are the recording's own time stamps.</p>
        <p>{{decoded}}</p>
        {{#hasLayouts}}
        <h3>Layouts and tiles</h3>
        <p>Where tiles are was read from straight edges that stay in place, and what a tile shows from how much it changes from one analysed frame to the next: a camera's picture never stands quite still. Names in tiles are not read. {{facesLeftOut}}</p>
        <dl class="pairs">
        {{#layouts}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/layouts}}</dl>
        {{/hasLayouts}}
        <h3>The engagement index</h3>
        <p>For one face in one frame, <code>{{weightsName}}</code> is</p>
        <p class="formula">(Σ probability of the expression × its weight) × facing × eyes</p>
        <p>Facing is 1 within {{constants.fullYaw}}° to the sides and {{constants.fullPitch}}° up or down of the face's own usual pose, and falls in a straight line to {{constants.leastFacing}} at {{constants.leastFacingAngle}}°. Eyes is 1 when open and {{constants.closedEyes}} when closed. A minute's index is the mean over its faces, each of which counts once however often it was seen.</p>
        <p>The band joins two doubts: it takes the weight of a neutral face from {{neutralLow}} to {{neutralHigh}}, the range in which published tables put it, and {{constants.bootstrapShare}} of the values that redrawing the faces at random {{constants.resamples}} times gives (bootstrap).</p>
        <h3>Weights</h3>
        <div class="scroll" role="region" aria-label="Weights" tabindex="0">
        <table><caption>{{weightsName}}, {{weightsSource}}</caption>
        <thead><tr>{{#weights}}<th scope="col">{{name}}</th>{{/weights}}</tr></thead>
        <tbody><tr>{{#weights}}<td>{{weight}}</td>{{/weights}}</tr></tbody></table>
        </div>
        <p>Valence and arousal (−1 to 1) place the expression probabilities of a face on two common scales; they are means over the faces that show a clear expression.</p>
        <h3>Moments</h3>
        <p>For smiles, the shares turned as usual and looking down, the number of faces, words a minute, the class's share of the time, messages and the index, the recording's own minutes give a band: their median, and {{constants.bandWidth}} spreads ({{constants.spreadFactor}} times the median absolute deviation each) to each side. A moment is a run of two minutes or more outside it whose median lies {{constants.shortRunStrength}} spreads away, {{constants.longRunStrength}} from {{constants.longRun}} minutes on{{#constants.singleMinuteStrength}}; smiles may do with one minute that lies {{.}} away{{/constants.singleMinuteStrength}}. Smaller changes than {{constants.leastChanges}} do not count, nor do runs of fewer faces up to {{constants.longestArrival}} minutes long at the start and the end. A face smiles where its probability of happy lies {{constants.smileLift}} above the face's own median. A kind of layout that no more than {{constants.rareLayoutShare}} of the minutes have is a moment where it lasts for {{constants.rareLayoutMinutes}} minutes or more. There are no moments of what faces show where fewer than {{constants.leastMinutes}} minutes are broken down.</p>
        <h3>Minutes that are not broken down</h3>
        <p>With fewer than {{minimumGroup}} faces seen together, single people would stand out. A minute in which that was so for most of the time that anybody was seen is hatched; of it, the outputs say only how many faces were there and for how much of it, never what they showed. Every mean and every moment on this page leaves those minutes out.{{#faces}} All this holds for the class; the section on <a href="#faces">single faces</a> shows each face in those minutes, too.{{/faces}}</p>
        {{#hasTalk}}<h3>Who speaks and writes</h3>
        <p>The lecturer is whoever says most words in the transcript; everybody else is the class. Names are dropped while the file is read, and of what the class says nothing is kept but when. A turn begins where somebody of the class speaks who did not speak just before; a question is one that the transcript ends with a question mark. Of the chat, messages to everyone are counted, and nothing else is kept. Turns, questions and messages are shown where at least {{minimumGroup}} people of the class spoke, or {{minimumGroup}} people wrote, in the whole recording.</p>
        {{/hasTalk}}{{#hearsSpeech}}<h3>Time with speech</h3>
        <p>No transcript lies beside the recording, so the time with speech is told from how loud its sound is. The softest {{constants.speechFloorShare}} are its noise; what lies {{constants.leastSpeechContrast}} dB above gives the usual loudness of speech, and what is louder than halfway between the two, in dB, counts as speech, with pauses up to {{constants.speechHangover}} s. A sound that changes by less than {{constants.mostHumChange}} dB for {{constants.leastHum}} s is hum and does not count. This cannot tell speech from music, laughter, typing or other noise that comes and goes, nor who speaks; very soft speech is missed.</p>
        {{/hearsSpeech}}<h3>Models</h3>
        {{#models}}{{>model}}{{/models}}
        <h3>Settings</h3>
        <div class="scroll" role="region" aria-label="Settings" tabindex="0">
        <table class="words"><thead><tr><th scope="col">setting</th><th scope="col">value</th><th scope="col">meaning</th></tr></thead>
        <tbody>{{#settings}}<tr><th scope="row"><code>{{name}}</code></th><td>{{value}}</td><td>{{meaning}}</td></tr>
        {{/settings}}</tbody></table>
        </div>
        <h3>Recording and versions</h3>
        <dl class="pairs">
        {{#pairs}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/pairs}}</dl>
        </div></details>
        </section>
        {{/method}}

        """#

    /// One model with what its card says.
    static let model = #"""
        <article class="model">
        <h4>{{modelName}} {{modelVersion}}</h4>
        <p class="note">{{role}}; licence {{licence}}; sha256 <code>{{modelSHA256}}</code></p>
        {{#metrics}}
        <p>On {{dataset}}, {{accuracyText}} of the pictures got the label that people had given them.</p>
        {{#calibration}}<p>Its probabilities lie {{distance}} percentage points from how often it is right, on average (expected calibration error). On {{unclear}} of these pictures no expression is as probable as <code>minimum_probability</code> asks by default; of the others, {{accuracyWithoutUnclear}} got their label.</p>
        {{/calibration}}        {{#hasRecall}}
        <div class="scroll" role="region" aria-label="Recall of {{modelName}}" tabindex="0">
        <table><caption>Recall: share of each label's pictures that got it</caption>
        <thead><tr>{{#recall}}<th scope="col">{{name}}</th>{{/recall}}</tr></thead>
        <tbody><tr>{{#recall}}<td>{{share}}</td>{{/recall}}</tr></tbody></table>
        </div>
        {{/hasRecall}}
        {{#hasConfusion}}
        <div class="scroll" role="region" aria-label="Confusion matrix of {{modelName}}" tabindex="0">
        <table class="matrix"><caption>Confusion matrix: pictures by their label (rows) and by what the classifier said (columns); the stronger the shade, the larger the share of the row</caption>
        <thead><tr><th scope="col">label</th>{{#confusionHeads}}<th scope="col">{{.}}</th>{{/confusionHeads}}</tr></thead>
        <tbody>{{#confusionRows}}<tr><th scope="row">{{label}}</th>{{#counts}}<td class="shade-{{shade}}">{{count}}</td>{{/counts}}</tr>
        {{/confusionRows}}</tbody></table>
        </div>
        {{/hasConfusion}}
        {{/metrics}}
        {{^metrics}}<p>Its card gives no accuracy.</p>{{/metrics}}
        {{#hasLimits}}<p>Its limits, by its card:</p>
        <ul>{{#limits}}<li>{{.}}</li>
        {{/limits}}</ul>
        {{/hasLimits}}        </article>

        """#

    /// What must be known before anything is concluded.
    static let limits = #"""
        {{#limits}}
        <section aria-labelledby="limits-title">
        <details><summary><h2 id="limits-title">{{words.limitsHeading}}</h2></summary>
        <div id="limits">
        <h3>{{words.notTheseHeading}}</h3>
        <p>{{words.expressionIsNoFeeling}}</p>
        <p>{{accuracy}}</p>
        {{#faces}}<p>{{words.limitsOfSingleFaces}}</p>
        {{/faces}}<p>{{words.whatChangesWhatIsSeen}}</p>
        <h3>{{words.lawHeading}}</h3>
        <p>{{words.lawInEurope}}</p>
        <p>{{words.lawElsewhere}}</p>
        <h3>{{words.passOnHeading}}</h3>
        <p>{{words.passOn}}</p>
        <h3>{{words.removeHeading}}</h3>
        <p>{{words.removeText}}</p>
        </div></details>
        </section>
        {{/limits}}

        """#
}
