package org.yellowcrane.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.PassageSearch;
import org.yellowcrane.answer.Topic;
import org.yellowcrane.answer.Topics;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.Provenance;
import org.yellowcrane.knowledge.Source;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.language.Texts;
import org.yellowcrane.retrieval.Ranking;

/** Two passages and six topics. */
class CannedKnowledge implements PassageSearch, Topics {

    private static final Map<String, String> TITLES = Map.of(
            "zh", "友好城市,领事馆,入境与停留,看病就医,工作与上学,会展与赛事",
            "en", "Sister cities,Consulates,Entry and stay,Hospitals,Work and school,Events",
            "fr", "Villes jumelées,Consulats,Entrée et séjour,Hôpitaux,Travail et école,Événements",
            "de", "Partnerstädte,Konsulate,Einreise und Aufenthalt,Krankenhäuser,Arbeit und Schule,Veranstaltungen",
            "ru", "Города-побратимы,Консульства,Въезд и проживание,Больницы,Работа и учёба,События",
            "ja", "姉妹都市,総領事館,入国と滞在,病院,仕事と学校,イベント",
            "ko", "자매도시,총영사관,입국과 체류,병원,일과 학교,행사",
            "es", "Ciudades hermanas,Consulados,Entrada y estancia,Hospitales,Trabajo y escuela,Eventos");

    @Override
    public Ranking search(String text, @Nullable Language language, int size) {
        Language searched = language == null ? Language.ENGLISH : language;
        return new Ranking(
                Stream.of(hit(searched, 2.5, OptionalDouble.of(0.8)), hit(searched, 1.25, OptionalDouble.empty()))
                        .limit(size)
                        .toList(),
                0.75);
    }

    @Override
    public List<Topic> topics(Language language) {
        String[] titles = TITLES.getOrDefault(language.tag(), "").split(",", -1);
        return IntStream.range(0, titles.length)
                .mapToObj(i -> new Topic("topic-" + i, titles[i], questions(language, i)))
                .toList();
    }

    private static List<String> questions(Language language, int topic) {
        String first = language.equals(Language.CHINESE) ? "武汉有哪些国家的总领事馆?" : "How many sister cities does Wuhan have?";
        return topic == 0 ? List.of(first) : List.of(first, "Do I have to register?", "Which hospital speaks English?");
    }

    private static Ranking.Hit hit(Language language, double score, OptionalDouble cosine) {
        Source source = new Source(
                "cjd",
                new Texts(Map.of(Language.ENGLISH, "Changjiang Daily")),
                "国际“朋友圈”遍及全球127城",
                URI.create("https://example.org/report"),
                PartialDate.parse("2025-12-27"));
        Provenance provenance =
                new Provenance(List.of(source), PartialDate.parse("2025-12"), null, null, Provenance.Confidence.HIGH);
        Passage passage = new Passage(
                "sister-cities/duisburg#since",
                language,
                "Duisburg",
                "Duisburg has been a sister city since 8 October 1982.",
                List.of(),
                List.of(),
                List.of("Duisburg"),
                provenance);
        return new Ranking.Hit(passage, score, new Ranking.Signals(score * 3, 0.5, 0.9, cosine));
    }
}
