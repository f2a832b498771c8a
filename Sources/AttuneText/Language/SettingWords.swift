/// What each setting means. The English is that of `Settings.table`, which help texts and config files are made from too.
package struct SettingWords: Sendable {
    package let sampleInterval = Phrase(
        "Time between two analysed frames.", hindi: "दो विश्लेषित फ़्रेमों के बीच का समय।")
    package let minimumGroup = Phrase(
        "Minutes with fewer faces than this are not broken down, so that no single person stands out.",
        hindi: "इससे कम चेहरों वाले मिनटों का ब्योरा नहीं दिया जाता, ताकि कोई एक व्यक्ति अलग से न दिखे।")
    package let minimumFaceSize = Phrase(
        "Faces narrower than this are counted, and their expression is left open.",
        hindi: "इससे कम चौड़े चेहरे गिने जाते हैं, और उनका भाव तय नहीं किया जाता।")
    package let detectionThreshold = Phrase(
        "How sure the detector must be that something is a face.",
        hindi: "डिटेक्टर को कितना पक्का होना चाहिए कि कोई चीज़ चेहरा है।")
    package let detectorLongSide = Phrase(
        "The longer side of the picture the detector is given; larger finds smaller faces, and takes longer.",
        hindi: "डिटेक्टर को दी जाने वाली तस्वीर की लंबी भुजा; बड़ी होने पर छोटे चेहरे भी मिलते हैं, और समय ज़्यादा लगता है।")
    package let minimumProbability = Phrase(
        "An expression less probable than this counts as unclear.", hindi: "इससे कम संभावित भाव अस्पष्ट गिना जाता है।")
    package let smoothing = Phrase(
        "A face's probabilities are averaged over its samples up to this far before and after; 0s averages nothing.",
        hindi: "किसी चेहरे की संभावनाओं का औसत इतने समय पहले और बाद तक के नमूनों पर लिया जाता है; 0s होने पर औसत नहीं लिया जाता।")
    package let maximumYaw = Phrase(
        "Faces turned further to a side than this count as unclear.", hindi: "इससे ज़्यादा दाएँ या बाएँ मुड़े चेहरे अस्पष्ट गिने जाते हैं।")
    package let maximumPitch = Phrase(
        "Faces turned further up or down than this count as unclear.", hindi: "इससे ज़्यादा ऊपर या नीचे मुड़े चेहरे अस्पष्ट गिने जाते हैं।")
    package let minimumSharpness = Phrase(
        "Faces with less fine detail than this, from 0 for blurred to 1, count as unclear.",
        hindi: "इससे कम बारीकी वाले चेहरे (0 धुँधला, 1 तक) अस्पष्ट गिने जाते हैं।")
    package let eyesClosedBelow = Phrase(
        "Eyes whose opening is lower than this share of its width count as closed.",
        hindi: "जिन आँखों का खुलाव अपनी चौड़ाई के इस हिस्से से कम हो वे बंद गिनी जाती हैं।")
    package let lecturer = Phrase(
        "Who is kept apart from the class: whom the recording shows to lead it, nobody, whoever is in the large picture, or "
            + "whose tile in a gallery has this number, row by row from 1.",
        hindi: "कक्षा से अलग किसे रखा जाए: जिसे रिकॉर्डिंग कक्षा लेते दिखाती है, किसी को नहीं, जो बड़ी तस्वीर में है, या गैलरी में जिसकी "
            + "टाइल का यह क्रमांक है, पंक्ति दर पंक्ति 1 से।")
    package let segmentLength = Phrase(
        "How much of a recording is analysed between two saves; changes no result.",
        hindi: "दो बार सहेजने के बीच रिकॉर्डिंग के कितने हिस्से का विश्लेषण होता है; इससे कोई परिणाम नहीं बदलता।")
    package let maximumDuration = Phrase(
        "What is to be shown later than this in a recording is left out: such time stamps are mistakes.",
        hindi: "रिकॉर्डिंग में जो इससे बाद दिखाया जाना हो उसे छोड़ दिया जाता है: ऐसे समय ग़लती से लिखे होते हैं।")
    package let maximumSide = Phrase(
        "Recordings whose pictures are wider or higher than this are refused.",
        hindi: "जिन रिकॉर्डिंग की तस्वीरें इससे चौड़ी या ऊँची हैं उन्हें नहीं लिया जाता।")
    package let maximumMegapixels = Phrase(
        "Recordings whose pictures have more million pixels than this are refused.",
        hindi: "जिन रिकॉर्डिंग की तस्वीरों में इससे ज़्यादा दस लाख पिक्सेल हैं उन्हें नहीं लिया जाता।")
    package let maximumStreams = Phrase(
        "Recordings that hold more streams of video, sound and text than this are refused.",
        hindi: "जिन रिकॉर्डिंग में वीडियो, ध्वनि और पाठ की इससे ज़्यादा धाराएँ हैं उन्हें नहीं लिया जाता।")
    package let decoder = Phrase(
        "Where recordings are decoded: in a process of its own that can do nothing else, or here, in the program, where a "
            + "recording that was made to do harm can do what the program can.",
        hindi: "रिकॉर्डिंग कहाँ डिकोड होती हैं: एक अलग प्रोसेस में जो और कुछ नहीं कर सकती (process), या प्रोग्राम में ही (here), जहाँ नुक़सान के "
            + "लिए बनाई गई रिकॉर्डिंग वह सब कर सकती है जो प्रोग्राम कर सकता है।")
    package let decoderMemory = Phrase(
        "Memory that one decoder may take; a recording that needs more fails.",
        hindi: "एक डिकोडर कितनी मेमोरी ले सकता है; जिस रिकॉर्डिंग को इससे ज़्यादा चाहिए वह विफल होती है।")
    package let decoderPatience = Phrase(
        "How long a decoder may stand still, without a frame and without reading on, before its recording fails.",
        hindi: "डिकोडर बिना किसी फ़्रेम के और बिना आगे पढ़े कितनी देर रुका रह सकता है, इससे पहले कि उसकी रिकॉर्डिंग विफल मानी जाए।")
    package let exclude = Phrase(
        "Stretches of a recording that are never measured, from its start, with a comma between; what was said in them is "
            + "not used either.",
        hindi: "रिकॉर्डिंग के वे हिस्से जो कभी मापे नहीं जाते, शुरू से गिने समय में, बीच में अल्पविराम के साथ; उनमें जो कहा गया वह भी काम में "
            + "नहीं लिया जाता।")
    package let keyframesOnly = Phrase(
        "Decode keyframes alone, and take the one before a sample's instant for it; where keyframes lie more than two sample "
            + "intervals apart, frames are decoded as ever. Many times faster, and coarser.",
        hindi: "केवल मुख्य फ़्रेम (keyframes) डिकोड करना, और हर नमूने के लिए उससे ठीक पहले का मुख्य फ़्रेम लेना; जहाँ मुख्य फ़्रेम दो नमूना अंतरालों से "
            + "ज़्यादा दूर हों, वहाँ फ़्रेम हमेशा की तरह डिकोड होते हैं। कई गुना तेज़, और मोटा।")
    package let exact = Phrase(
        "Look for faces in the whole of every frame and read each of them anew; otherwise faces are followed for up to "
            + "10 s, and one that looks as it did is not read again for up to 5 s, which is several times faster.",
        hindi: "हर पूरे फ़्रेम में चेहरे खोजना और हर चेहरे को नए सिरे से पढ़ना; वरना चेहरों का 10 सेकंड तक पीछा किया जाता है, और जो चेहरा "
            + "पहले जैसा दिखे उसे 5 सेकंड तक दोबारा नहीं पढ़ा जाता, जो कई गुना तेज़ है।")
    package let precision = Phrase(
        "Arithmetic of the neural networks: f32, or bf16 where the processor has it.",
        hindi: "न्यूरल नेटवर्क की गणना: f32, या bf16 जहाँ प्रोसेसर में हो।")
    package let workers = Phrase(
        "Parts of a recording analysed side by side; 0 means one for each core; changes no result.",
        hindi: "रिकॉर्डिंग के कितने हिस्सों का विश्लेषण साथ-साथ हो; 0 का अर्थ है हर कोर के लिए एक; इससे कोई परिणाम नहीं बदलता।")
}
