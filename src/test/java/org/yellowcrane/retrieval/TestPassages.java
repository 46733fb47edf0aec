package org.yellowcrane.retrieval;

import java.time.LocalDate;
import java.util.List;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.Provenance;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;

/** A few passages in eight languages, as the knowledge base words them. */
final class TestPassages {

    private static final Provenance PROVENANCE =
            new Provenance(List.of(), PartialDate.of(LocalDate.of(2025, 5, 1)), null, null, Provenance.Confidence.HIGH);

    static final List<Passage> ALL = List.of(
            guide(
                    "stay/registration",
                    "en",
                    "Registering your address",
                    "Everyone who does not stay in a hotel registers with the police within 24 hours of arriving."
                            + " Bring your passport and the lease to the station of your neighbourhood.",
                    "Do I have to register when I stay with a friend?"),
            guide(
                    "health/hospitals",
                    "en",
                    "Hospitals",
                    "Tongji Hospital has an international clinic with English-speaking doctors. It is open from 8 a.m. to 5.30 p.m.",
                    "Where can I see a doctor who speaks English?"),
            record(
                    "sister-cities/duisburg#since",
                    "en",
                    "Duisburg",
                    "Duisburg has been a sister city of Wuhan since 8 October 1982."),
            record(
                    "sister-cities/oita#since",
                    "en",
                    "Ōita",
                    "Ōita has been a sister city of Wuhan since 7 September 1979."),
            guide(
                    "transport/metro",
                    "en",
                    "Metro",
                    "Trains run from 6 a.m. to 11 p.m. A single ride costs 2 to 9 yuan.",
                    "How much is a metro ticket?"),
            guide("stay/registration", "zh", "住宿登记", "不住旅馆的外国人应当在抵达后24小时内到住地派出所办理住宿登记。请携带护照和租房合同。", "我住朋友家,需要登记吗?"),
            guide("health/hospitals", "zh", "医院", "同济医院设有国际门诊,医生会说英语。门诊时间为8点到17点30分。", "哪里有会说英语的医生?"),
            record("sister-cities/duisburg#since", "zh", "杜伊斯堡", "杜伊斯堡于1982年10月8日与武汉结为友好城市。"),
            record("sister-cities/oita#since", "zh", "大分", "大分市于1979年9月7日与武汉结为友好城市。"),
            guide("transport/metro", "zh", "地铁", "地铁运营时间为6点到23点。单程票价2到9元。", "地铁票多少钱?"),
            guide(
                    "stay/registration",
                    "fr",
                    "Déclarer son adresse",
                    "Toute personne qui ne loge pas à l'hôtel se déclare à la police dans les 24 heures.",
                    "Dois-je m'enregistrer ?"),
            record(
                    "sister-cities/duisburg#since",
                    "fr",
                    "Duisbourg",
                    "Duisbourg est jumelée avec Wuhan depuis le 8 octobre 1982."),
            guide(
                    "health/hospitals",
                    "fr",
                    "Hôpitaux",
                    "L'hôpital Tongji a une consultation internationale.",
                    "Où voir un médecin ?"),
            guide(
                    "stay/registration",
                    "de",
                    "Anmeldung",
                    "Wer nicht im Hotel wohnt, meldet sich innerhalb von 24 Stunden bei der Polizei an.",
                    "Muss ich mich anmelden?"),
            record(
                    "sister-cities/duisburg#since",
                    "de",
                    "Duisburg",
                    "Duisburg ist seit dem 8. Oktober 1982 Partnerstadt von Wuhan."),
            guide(
                    "health/insurance",
                    "de",
                    "Versicherung",
                    "Die Krankenversicherung für Ausländer zahlt auch in Krankenhäusern.",
                    "Brauche ich eine Versicherung?"),
            guide(
                    "stay/registration",
                    "ru",
                    "Регистрация",
                    "Тот, кто не живёт в гостинице, регистрируется в полиции в течение 24 часов.",
                    "Нужно ли регистрироваться?"),
            record(
                    "sister-cities/duisburg#since",
                    "ru",
                    "Дуйсбург",
                    "Дуйсбург — город-побратим Уханя с 8 октября 1982 года."),
            guide(
                    "health/hospitals",
                    "ru",
                    "Больницы",
                    "В больнице Тунцзи есть международное отделение.",
                    "Где найти врача?"),
            guide("stay/registration", "ja", "住宿登録", "ホテルに泊まらない外国人は、到着後24時間以内に派出所で住宿登録をします。", "登録は必要ですか?"),
            record("sister-cities/duisburg#since", "ja", "デュースブルク", "デュースブルクは1982年10月8日から武漢の友好都市です。"),
            guide("health/hospitals", "ja", "病院", "同済病院には国際外来があり、英語を話す医師がいます。", "英語の通じる病院は?"),
            guide("stay/registration", "ko", "숙박 등록", "호텔에 묵지 않는 외국인은 도착 후 24시간 안에 파출소에서 숙박 등록을 합니다.", "등록해야 하나요?"),
            record("sister-cities/duisburg#since", "ko", "뒤스부르크", "뒤스부르크는 1982년 10월 8일부터 우한의 자매도시입니다."),
            guide("health/hospitals", "ko", "병원", "퉁지병원에는 국제 진료소가 있습니다.", "영어를 하는 의사가 있나요?"),
            guide(
                    "stay/registration",
                    "es",
                    "Registrar el domicilio",
                    "Quien no se aloja en un hotel se registra en la policía en un plazo de 24 horas.",
                    "¿Tengo que registrarme?"),
            record(
                    "sister-cities/duisburg#since",
                    "es",
                    "Duisburgo",
                    "Duisburgo está hermanada con Wuhan desde el 8 de octubre de 1982."),
            guide(
                    "transport/year",
                    "es",
                    "Año nuevo",
                    "El metro circula toda la noche en la víspera de año nuevo.",
                    "¿Circula en año nuevo?"));

    private TestPassages() {}

    static Passage guide(String id, String language, String title, String text, String question) {
        return new Passage(
                id, new Language(language), title, text, List.of(question), List.of(), List.of(), PROVENANCE);
    }

    static Passage record(String id, String language, String name, String text) {
        return new Passage(id, new Language(language), name, text, List.of(), List.of(), List.of(name), PROVENANCE);
    }

    /** Besides its text it is found by words that the text lacks. */
    static Passage found(String id, String text, String... searchWords) {
        return new Passage(id, Language.ENGLISH, "", text, List.of(), List.of(searchWords), List.of(), PROVENANCE);
    }
}
