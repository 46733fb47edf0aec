package org.yellowcrane.web;

import static org.yellowcrane.language.Language.CHINESE;
import static org.yellowcrane.language.Language.ENGLISH;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Block;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.answer.Outcome;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;

/** Answers with every kind of block, notice and outcome that the page must show. */
class CannedAnswers {

    private static final Language JAPANESE = new Language("ja");
    private static final PartialDate REPORT_DAY = PartialDate.parse("2025-12-27");

    static final Answer NOT_KNOWN = answer(
            Outcome.NOT_KNOWN,
            ENGLISH,
            List.of(
                    paragraph(says(
                            "I do not have that in my sources. The city's hotline answers in English, day and night.",
                            ENGLISH)),
                    new Block.Contact("Wuhan hotline", "12345", "12345", null, List.of())),
            List.of(),
            List.of(),
            List.of("How many sister cities does Wuhan have?"));

    /** The first entry whose key occurs in the question answers it. */
    static final Map<String, Answer> BY_WORD = new LinkedHashMap<>();

    static {
        BY_WORD.put("sister cities", sisterCities());
        BY_WORD.put("领事馆", consulates());
        BY_WORD.put("姉妹都市", sisterCitiesInJapanese());
        BY_WORD.put("register", registration());
        BY_WORD.put("hospital", hospital());
        BY_WORD.put("stolen", emergency());
        BY_WORD.put("markup", markup());
        BY_WORD.put("written by a model", written());
    }

    private static Answer sisterCities() {
        return answer(
                Outcome.ANSWERED,
                ENGLISH,
                List.of(paragraph(
                        says("Wuhan has friendly ties with 127 cities in 65 countries.", ENGLISH, 1),
                        says("30 of them are sister cities; 29 of the 30 are listed by name.", ENGLISH, 1, 2))),
                List.of(report(1, false), list(2)),
                List.of(),
                List.of(
                        "When did Duisburg become a sister city?",
                        "Which sister cities are in Japan?",
                        "What was the first one?"));
    }

    private static Answer consulates() {
        return answer(
                Outcome.ANSWERED,
                CHINESE,
                List.of(
                        paragraph(says("武汉已有法国、美国、韩国、英国四家总领事馆,俄罗斯总领事馆正在筹备。", CHINESE, 1)),
                        new Block.Table(List.of(
                                new Block.Row("法国", says("1998年开馆", CHINESE, 1)),
                                new Block.Row("美国", says("2008年开馆", CHINESE, 1)),
                                new Block.Row("韩国", says("2010年开馆", CHINESE, 1)),
                                new Block.Row("英国", says("2015年开馆", CHINESE, 1))))),
                List.of(report(1, false)),
                List.of(),
                List.of("法国总领事馆的地址?", "俄罗斯总领事馆什么时候开馆?"));
    }

    private static Answer sisterCitiesInJapanese() {
        return answer(
                Outcome.ANSWERED,
                JAPANESE,
                List.of(paragraph(
                        says("武漢市の日本の姉妹都市は大分市です。1979年9月7日に提携しました。", JAPANESE, 1),
                        says("武汉与日本大分市于1979年9月7日结为友好城市。", CHINESE, 1))),
                List.of(report(1, false)),
                List.of(new Notice(Notice.Kind.OTHER_LANGUAGE, "引用した資料は中国語です。")),
                List.of("大分市とはどんな交流がありますか。"));
    }

    private static Answer registration() {
        return answer(
                Outcome.ANSWERED,
                ENGLISH,
                List.of(
                        paragraph(says(
                                "Yes. Within 24 hours of moving in, you or your host must register with the police.",
                                ENGLISH,
                                1)),
                        new Block.Steps(List.of(
                                says(
                                        "Take your passport with the visa or entry stamp, and your host's identity document.",
                                        ENGLISH,
                                        1),
                                says("Take the lease or the property certificate.", ENGLISH, 1),
                                says(
                                        "Go to the police station of the neighbourhood, together with your host if you can.",
                                        ENGLISH,
                                        1))),
                        new Block.Bullets(List.of(
                                says("A hotel registers you itself.", ENGLISH, 1),
                                says("住在酒店以外的,本人或留宿人须在入住后24小时内登记。", CHINESE, 1)))),
                List.of(guide(1)),
                List.of(
                        new Notice(Notice.Kind.STALE, "This may have changed since it was last reviewed."),
                        new Notice(Notice.Kind.OTHER_LANGUAGE, "One quote is in Chinese.")),
                List.of("What if I register late?"));
    }

    private static Answer hospital() {
        return answer(
                Outcome.ANSWERED,
                ENGLISH,
                List.of(
                        paragraph(says("Tongji Hospital has a clinic with staff who speak English.", ENGLISH, 1)),
                        new Block.Contact(
                                "Tongji Hospital, main campus",
                                "+86 27 8366 2688",
                                "+862783662688",
                                "武汉市硚口区解放大道1095号 同济医院",
                                List.of(1))),
                List.of(guide(1)),
                List.of(new Notice(Notice.Kind.UNCONFIRMED, "The telephone number is not confirmed by the hospital.")),
                List.of());
    }

    private static Answer emergency() {
        return answer(
                Outcome.EMERGENCY,
                ENGLISH,
                List.of(
                        paragraph(says("Call the police now: 110. The call is free, and English is spoken.", ENGLISH)),
                        new Block.Contact("Police", "110", "110", "我的钱包被偷了,我需要帮助。", List.of())),
                List.of(),
                List.of(),
                List.of());
    }

    private static Answer written() {
        return answer(
                Outcome.ANSWERED,
                ENGLISH,
                List.of(paragraph(says("Wuhan has ties with 127 cities.", ENGLISH, 1))),
                List.of(report(1, false)),
                List.of(new Notice(Notice.Kind.AI_GENERATED, "Written by a language model from the sources shown.")),
                List.of());
    }

    private static Answer markup() {
        return answer(
                Outcome.ANSWERED,
                ENGLISH,
                List.of(paragraph(says("<img src=x onerror=alert(1)> **bold** <script>alert(1)</script>", ENGLISH, 1))),
                List.of(new Citation(
                        1,
                        "<b>Title</b>",
                        "Publisher",
                        URI.create("javascript:alert(1)"),
                        null,
                        REPORT_DAY,
                        "x#y",
                        "<i>quote</i>",
                        ENGLISH,
                        false)),
                List.of(),
                List.of());
    }

    private static Citation report(int number, boolean computed) {
        return new Citation(
                number,
                "国际“朋友圈”遍及全球127城",
                "Changjiang Daily",
                URI.create("https://example.org/report"),
                REPORT_DAY,
                REPORT_DAY,
                "key-figures/ties#value",
                "武汉与五大洲65个国家的127个城市结好。",
                CHINESE,
                computed);
    }

    private static Citation list(int number) {
        return new Citation(
                number,
                "Sister cities of Wuhan",
                "Wuhan Municipal Foreign Affairs Office",
                URI.create("https://example.org/sister-cities"),
                PartialDate.parse("2025-11"),
                PartialDate.parse("2025-11"),
                "sister-cities",
                "29 sister cities are listed, from Oita (1979) on.",
                ENGLISH,
                true);
    }

    private static Citation guide(int number) {
        return new Citation(
                number,
                "Guide to working and living in China for business people, 2025 edition",
                "Ministry of Commerce",
                null,
                PartialDate.parse("2025"),
                PartialDate.parse("2025"),
                "stay/registration",
                "A hotel registers you; if you stay elsewhere you or your host must register with the local police station within 24 hours.",
                ENGLISH,
                false);
    }

    private static Block paragraph(Sentence... sentences) {
        return new Block.Paragraph(List.of(sentences));
    }

    private static Sentence says(String text, Language language, Integer... citations) {
        return new Sentence(text, language, List.of(citations));
    }

    private static Answer answer(
            Outcome outcome,
            Language language,
            List<Block> blocks,
            List<Citation> citations,
            List<Notice> notices,
            List<String> suggestions) {
        @Nullable
        PartialDate asOf = citations.stream()
                .map(Citation::asOf)
                .min(PartialDate::compareTo)
                .orElse(null);
        return new Answer(outcome, language, blocks, citations, notices, suggestions, "facts", asOf, "canned");
    }
}
