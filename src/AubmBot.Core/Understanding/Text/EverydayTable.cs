namespace AubmBot.Core.Understanding.Text;

/// <summary>
/// Words of every day that standard Arabic, Darija in both scripts and French say differently, one meaning a line. None
/// belongs to a domain: they help whatever intents are learned, where nobody wrote a lexicon.
/// </summary>
static class EverydayTable
{
    /// <summary>A meaning, a colon, its words; what is written together with "_" is two words.</summary>
    public const string Lines = """
        what: ماذا ما_هو ما_هي شنو اشنو شنوا اشنوا شنهو شنهي اش شنو_هي شنو_هو اشنو_هو اشنو_هي chno chnou chnowa achno ach ash quoi quel quelle quels quelles qu kel kels kelle koi kes
        how: كيف كيفيه كيفاش كيفاه كفاش kifach kifash kifah kif comment cmt coment
        when: متي امتي امتا ايمتي ايمتا وقتاش فوقاش فوقتاش imta emta fo9ach fou9ach fowach wa9tach w9tach quand
        where: اين فين فاين وين fin fine fayn fayen win
        why: لماذا لما_لا علاش علاه ليش 3lach 3lash alach pourquoi
        howmuch: كم شحال بشحال قداش كم_من شحال_من ch7al chhal bch7al 9edach combien cb cbien
        who: شكون من_هو من_هي chkoun chkon
        which: اي ايه اشمن اشمن_من اينا achmen achmn ina
        whether: هل واش wach wash
        can: يمكن يمكنني يمكنك ممكن بامكاني استطيع تستطيع نستطيع اقدر نقدر تقدر يقدر تقدرو نقدرو قادر momkin momkine ymken ymkn n9der n9dr t9der t9dr ye9der puis peux peut pouvez possible pourrais
        want: اريد ارغب اود نريد نرغب بغيت باغي باغيه بغينا بغا نبغي حابب bghit bghina bagha baghi bghi veux voudrais voudrait souhaite aimerais veut ve veu
        need: احتاج بحاجه يجب نحتاج محتاج خاصني خصني خاص خصنا خاصنا لازم خاصو khassni khasni khesni khass khas khsni 7taj lazem faut besoin dois doit fo fau
        have: لدي لديك لديكم عندي عندك عندكم لدينا عندنا 3ndi 3andi 3ndna 3ndkom 3endkom
        mine: خاصتي ديالي ديالنا ديالتي متاعي نتاعي دياولي الخاص_بي الخاصه_بي dyali diali dyalna dialna mon ma mes notre nos
        yours: ديالك ديالكم الخاص_بك الخاصه_بك الخاص_بكم الخاصه_بكم لديكم dyalkom dialkom dyalek votre vos
        there: هناك يوجد توجد كاين كاينه كاينين kayn kayna kaynin
        not: لا ليس ليست لم لن ماشي مشي مكاينش ماكاينش machi makaynch pas jamais
        still: لا_يزال لا_تزال لا_زال ما_زال ما_زالت ما_زلت مازال مازالت مازلت مزال باقي باقا لازال mazal mazel ba9i ba9a encore toujours
        now: الان حاليا دابا دبا daba maintenant actuellement
        that: الذي التي الذين اللي لي lli
        because: لان لانني حيت حيتاش لحقاش 7it hit 7itach parce car
        much: كثيرا كثير جدا العديد بزاف bzaf bezzaf bzzaf beaucoup tres
        little: قليلا قليل شويه شوي chwya chwiya chwia peu
        fast: بسرعه سريعا سريع فورا دغيا عاجل مستعجل deghya dghya vite rapidement urgent
        but: لكن ولكن والكن walakin mais
        please: فضلك رجاء ارجو المرجو عافاك عفاك عافاكم 3afak 3afakom stp svp
        after: بعد موراها mora apres
        before: قبل سابقا 9bel avant
        since: منذ هادي hadi depuis
        if: اذا لو ايلا الا_كان ila si
        all: كل جميع كلشي كاع kolchi koulchi ga3 tout tous toutes
        one: واحد وحده احدي احد wa7ed wahed
        two: اثنان اثنين جوج jouj joj deux
        other: اخر اخري اخرين akhor okhra autre
        again: مجددا مره_اخري عاود نعاود تاني 3awd encore
        inside: داخل لداخل وسط
        here: هنا هنايا hna ici
        this: هذا هذه هاد هادا هاده had hada hadi ce cette
        do: افعل فعل اقوم اعمل عمل قمت اجراء ندير دير درت نديرو نعمل عملت ndir dir dert drt ndirou faire fais fait
        send: ارسل ارسلت ارسال ترسل صيفط صيفطت سيفط سيفطت نصيفط صيفطتها sifet sift nsifet envoyer envoie envoyez
        find: اجد وجدت العثور عثرت نجد لقيت نلقي نلقا لقي جبرت نجبر l9it nl9a nel9a trouver trouve
        get: احصل حصلت الحصول استلم استلمت استلام تلقيت ناخد خديت ناخذ نشد شديت توصلت نتوصل nakhod nakhd khdit nched obtenir recevoir recois recu
        give: اعطني اعطاني تعطيني عطيني عطاني عطاوني نعطي 3tini 3tani donner donnez donne
        tell: اخبرني تخبرني اخباري قل قول قولي تقول قوليا goli 9oli gouli dire dites dis
        help: ساعدني ساعدوني مساعده المساعده تساعدني عاوني عاونوني عاونني تعاونني تعاوني تعاونوني 3awni 3awnouni aider aidez aide
        know: اعرف معرفه نعرف عرفت تعرف كتعرف n3ref n3raf 3reft savoir connaitre sais
        see: اري نشوف شفت تشوف شوف رايت مشاهده nchouf nchof chft chouf voir vois
        go: اذهب نمشي مشيت الذهاب nmchi mchit aller vais
        arrive: يصل تصل وصل وصلت وصول توصل يوصل وصلات تجي جات جا وصلني وصلتني wsel wslat twsel weslat arrive arriver arrivee
        wait: انتظر انتظار انتظرت نتسني كنتسني نتسنا كنتسنا كنساين تسنيت نساين kantsna ntsenna kanssana attends attendre attend
        pay: ادفع دفع الدفع دفعت اسدد سداد نخلص خلصت تخلص الخلاص خلاص اداء اؤدي nkhelles nkhlles khellest khlas payer paiement paye
        money: مال المال اموال نقود نقدي فلوس فلوسي دراهم flous flouss floos argent
        work: يعمل تعمل عمله خدام خدامه يخدم تخدم كيخدم كتخدم khddam khdam khdama kaykhdem marche fonctionne
        broken: معطل معطله خاسر خاسره khaser khasra panne
        problem: مشكله مشكل مشاكل خلل عطل مشكلتي mochkil mouchkil mochkila probleme souci
        wrong: خاطئ خاطئه خطا غير_صحيح غلط غالط غلطت بالخطا ghalat ghlat faux erreur
        right: صحيح صحيحه s7i7 correct
        change: تغيير اغير غيرت نبدل تبديل بدلت استبدال استبدل تبادل نغير nbeddel nbedel beddel changer modifier
        open: افتح فتح نفتح نحل حل تفتح n7el nft7 ouvrir ouvert
        close: مغلق اغلاق مسدود ساد مسدوده mesdoud ferme
        stop: اوقف وقف ايقاف توقف نوقف نحبس حبس محبوس محبوسه معلق معلقه محظور عالق حابس مبلوكي مبلوكيه بلوكا mbloki bloquer bloque suspendu
        cancel: الغاء الغي الغيت نلغي تلغي نحيد حيد n7iyed annuler annule
        lose: فقدت فقد ضاع ضاعت ضيعت ضياع مفقوده تلفت توضر وضرت daa3 dya3t perdu perdre
        steal: سرق سرقت مسروقه سرقه تسرقت تسرق شفرو tser9 sra9 vole
        buy: اشتريت شراء شريت نشري اشري chrit nchri acheter achat
        back: ارجع استرجاع استرداد نرجع رجع ترجع nreje3 retour
        begin: ابدا نبدا بديت بدايه nbda bdit commencer
        end: انتهي انتهت تنتهي ينتهي انتهاء سالا سالات تسالا تسالي يسالي كمل كملت يكمل تكمل sala salat kmel finir fini termine
        try: حاولت احاول محاوله نجرب جربت كنحاول essayer essaye
        fill: تعبئه شحن اعبئ نعمر عمر نشارجي شحنت تعمير n3mer remplir charger
        add: اضافه اضيف اضفت نزيد زيد زدت زياده تزاد nzid zid ajouter
        take: سحب اسحب سحبت نجبد جبدت نخرج تيريت retirer
        talk: اتحدث اتكلم تكلم نهضر نهدر هضر هدر nhder nhdr hder parler
        call: اتصل اتصال نعيط عيط عيطت n3iyet n3eyet appeler
        show: اظهار يظهر تظهر عرض يبان كيبان كايبان تبان يطلع afficher montrer
        use: استخدام استخدم استعمال استعمل نستعمل نستخدم nsta3mel utiliser
        break: كسرت مكسوره تالفه تهرس تهرسات casse
        thing: شيء عنصر حاجه شي_حاجه 7aja haja chose
        person: شخص بنادم انسان شي_واحد شي_حد bnadm personne quelqu
        young: طفل اطفال طفلي اولادي ولد ولدي ولادي دراري ابني ابناء wldi wladi enfant fils
        girl: ابنه ابنتي بنت بنتي bnti fille
        old: عمر عمري سن العمر فالعمر age
        day: يوم ايام نهار ليام nhar lyam jour jours
        week: اسبوع اسبوعين اسابيع سيمانه سيمانات simana semaine semaines
        hour: ساعه ساعات sa3a heure heures
        today: اليوم lyoum lyom aujourd
        yesterday: امس البارح البارحه lbare7 hier
        house: منزل منزلي بيت بيتي دار داري dar ddar dari maison
        paper: وثيقه وثائق ورقه وراق اوراق wra9 lwra9 wer9a document documents papier papiers
        card: بطاقه بطاقتي كارط لاكارط كارت كارتي كارطتي كارطه lacarte carte cartes
        account: حساب حسابي لكونط كونط compte
        file: ملف الملف ملفي دوسي الدوسي dossier
        price: ثمن سعر تمن تكلفه تكاليف كلفه يكلف كيكلف taman tamane prix cout coute cher
        fees: رسوم رسم مصاريف واجبات الصوائر frais tarif
        country: بلد بلاد الخارج bled blad pays etranger
        refuse: رفض رفضت يرفض مرفوض ترفض ترفضت ترفضات رفضوا refuser refuse refus rejete
        accept: يقبل تقبل تقبلون قبول مقبول مقبوله كيقبلو كايقبلو قبلو n9bel t9bel accepter accepte acceptez
        allow: يسمح تسمح مسموح سمح كيسمح يخليني خلاني كيخلي permettre permet autorise
        delete: حذف احذف تحذف مسح نمسح امسح ازاله تزيل nmse7 supprimer effacer
        verify: تحقق التحقق اتحقق نتحقق تتحقق تاكيد اكد ناكد نتاكد اثبات اثبت نثبت تثبيت nt2eked verifier verification confirmer
        reason: سبب السبب اسباب sabab raison cause
        name: اسم اسمي سميه سميتي اسميه smiya smiti smiyti nom prenom
        address: عنوان عنواني العنوان لادريسه ladrissa adresse
        phone: هاتف هاتفي الهاتف تلفون تليفون تليفوني تيليفون جوال tilifoun tilifon telefoun telephone portable
        number: رقم الرقم ارقام نمره nemra ra9m numero
        free: مجاني مجانيه مجانا فابور بلاش fabor fabour batel gratuit gratuite
        place: مكان الاماكن بلاصه البلاصه بلايص blasa lblasa blayes endroit lieu
        time: وقت الوقت مده المده wa9t lwe9t lwa9t temps delai duree
        new: جديد جديده الجديد الجديده jdid jdida nouveau nouvelle
        former: قديم قديمه القديم القديمه 9dim 9dima ancien ancienne
        most: اقصي الاقصي اكبر كبير كبيره kbir kbira maximum grand grande
        least: ادني الادني اصغر صغير صغيره sghir sghira minimum petit petite
        limit: حد الحد حدود قيود محدود محدوده limite limites plafond
        friend: صديق صديقي صديقتي اصدقائي صاحب صاحبي صحابي صاحبتي sa7bi s7abi ami amie amis
        sure: متاكد متاكده اكيد متيقن met2eked certain certaine
        think: اعتقد اعتقدت اظن ظننت كنظن كانظن كنضن نظن كنحساب kandn kanden pense crois
        prefer: افضل كنفضل نفضل prefere
        best: احسن الاحسن a7sen meilleur meilleure
        different: مختلف مختلفه تختلف different differente
        request: طلب اطلب طلبت نطلب الطلب طلبيه tleb tlebt ntleb demande demander commander commande
        fail: فشل فشلت يفشل تفشل فشلات echoue echouer echec
        pass: نجح نجحت ينجح تنجح داز دازت يدوز تدوز دوز daz dazt ydouz passer passe
        activate: تفعيل نفعل تنشيط تنشط ننشط تشغيل نشغل نشعل activer active activation
        live: اعيش اسكن مقيم ساكن ساكنه عايش عايشه كنعيش sakn sakna habite vis
        travel: سفر اسافر سافرت نسافر مسافر مسافره كنسافر safar nsafer voyage
        from: من_اين منين mnin mnine
        also: ايضا كذلك hta aussi
        always: دائما دايما ديما dima daiman
        never: ابدا مطلقا عمرني عمرو 3mrni 3emri
        morning: صباح الصباح sba7 sbah matin
        month: شهر الشهر شهور شهرين chher chhar mois
        year: سنه السنه عام سنوات سنين 3am l3am annee ans
        next: القادم القادمه المقبل الجاي الجايه jay jaya prochain prochaine
        past: الماضي الماضيه الفايت الفايته li_fat fayt dernier derniere
        bad: سيء سيئه خايب خايبه فظيعه عيانه khayb khayba mauvais mauvaise
        good: جيد جيده مزيان مزيانه mezyan mzyan mezyana bon bonne bien
        write: اكتب كتبت كتابه نكتب nkteb ktebt ecrire ecrit
        sign: توقيع اوقع نوقع امضاء nwe99e3 signer signature
        register: تسجيل اسجل نسجل نتسجل تسجلت ntsejjel inscrire inscription
        answer: جواب جاوب جاوبو اجابه رد jawab jawb repondre reponse
        question: سؤال اسال سولت نسول nsewel sowal question
        explain: شرح اشرح تشرح شرحلي chre7 tchre7 expliquer expliquez explique
        understand: افهم فهمت فاهم نفهم كنفهم fhemt nfhem comprendre comprends compris
        forget: نسيت نسيان انسي nsit oublie oublier
        happen: يحدث حدث يجري وقع واقع كيوقع طاري جري wa9e3 we9e3 passe
        bring: احضر احضار نجيب جبت جاب njib jbt apporter
        put: اضع وضعت ايداع اودعت اودع نحط حطيت حط حطات n7et 7ettit deposer depot mettre mis
        choose: اختار اختيار نختار تختار nkhtar choisir choix
        near: قريب قريبه اقرب 9rib 9riba proche
        outside: خارج برا الخارج barra berra dehors exterieur
        job: وظيفه عمل شغل الشغل khedma lkhedma travail emploi
        salary: راتب راتبي اجره صالير الصالير شهريه الشهريه salaire
        app: تطبيق التطبيق تطبيقي لابليكاسيون ابليكاسيون الابليكاسيون application appli
        code: رمز الرمز كود الكود code
        sold: باع البائع بائع بايع vendeur vendu
        """;
}
