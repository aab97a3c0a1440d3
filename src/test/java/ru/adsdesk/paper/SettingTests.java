package ru.adsdesk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.adsdesk.attachment.Pictures;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.Status;
import ru.adsdesk.request.act.AnswerWay;
import ru.adsdesk.request.kind.Urgency;

/** The sheets themselves, read back as whoever gets them reads them. */
class SettingTests {

    private static final Instant NOON = Instant.parse("2026-03-02T09:15:00Z");
    private static final Member WITNESS = new Member("Свидетелев Пётр Петрович", "кв. 15");
    private static final Member OTHER = new Member("Понятая Анна Андреевна", "кв. 16");

    private final Setting setting = new Setting();

    @Test
    void printsAnActOfWorkWithVolumeMaterialsAndTime() throws IOException {
        WorkAct act = new WorkAct(
                null,
                NOON,
                NOON.plusSeconds(5400),
                List.of(new Item("Замена вентиля на стояке ХВС", "шт.", "1"), new Item("Прочистка сифона", "шт.", "2")),
                List.of(new Item("Вентиль латунный DN20", "шт.", "1")),
                List.of("Мастеров Илья Петрович"),
                null,
                null,
                List.of());
        Pdf pdf = printed("work", act, situation(Pictures.plain("png", 200, 80)));
        assertThat(pdf.text())
                .contains("АКТ № А-2026-000017", "выполненных работ по заявке", "УК Садовая", "ИНН 7700000000")
                .contains(
                        "№ 2026-000123 от 2 марта 2026 г., 12:00", "г. Примерск, ул. Садовая, д. 5, подъезд 2, кв. 14")
                .contains("Замена вентиля на стояке ХВС", "Вентиль латунный DN20", "1 ч 30 мин")
                .contains("2 марта 2026 г., 12:15", "Примерова Анна Сергеевна", "Мастеров Илья Петрович");
        assertThat(pdf.images()).isEqualTo(1);
        assertThat(pdf.pages()).isEqualTo(1);
    }

    @Test
    void printsTwoWitnessesWhereTheOwnerRefusesToSign() throws IOException {
        Signing refused = new Signing(null, true, null, List.of(WITNESS, OTHER));
        DamageAct act = new DamageAct(
                null,
                List.of(new Member("Мастеров Илья Петрович", "мастер участка"), new Member("Инженерова О. О.", null)),
                "Прорыв стояка горячей воды этажом выше, вода поступала около 40 минут",
                List.of(
                        new DamageAct.Damage("Кухня", "Потолок", "Следы протечки 1,2 × 0,8 м, отслоение краски"),
                        new DamageAct.Damage("Коридор", "Ламинат", "Вздутие на площади около 2 м²")),
                "Течь резьбового соединения в кв. 18",
                "С размером повреждений не согласна: не описан шкаф",
                refused,
                List.of());
        Pdf pdf = printed("damage", act, situation(null));
        assertThat(pdf.text())
                .contains("осмотра помещения и имущества, которым причинён ущерб", "п. 152")
                .contains("Следы протечки 1,2 × 0,8 м", "мастер участка", "не описан шкаф")
                .contains("от подписи отказался (отказалась)", "Свидетелев Пётр Петрович", "Понятая Анна Андреевна");
    }

    @Test
    void printsAnActOfNoAccessWithTheNextTime() throws IOException {
        AccessAct act = new AccessAct(
                null,
                AccessAct.Reason.NOBODY_HOME,
                NOON,
                NOON.plusSeconds(900),
                "Осмотр стояка водоотведения",
                null,
                List.of("Мастеров Илья Петрович", "Слесарев Олег Иванович"),
                NOON.plusSeconds(86_400),
                NOON.plusSeconds(93_600),
                null,
                List.of());
        assertThat(printed("access", act, situation(null)).text())
                .contains(
                        "никого нет дома",
                        "Слесарев Олег Иванович",
                        "с 3 марта 2026 г., 12:15 до 3 марта 2026 г., 14:15");
    }

    @Test
    void printsACheckOfQualityWithWhatWasMeasured() throws IOException {
        QualityAct act = new QualityAct(
                null,
                QualityAct.Utility.HOT_WATER,
                List.of(new QualityAct.Reading("Температура горячей воды, кухня", "не ниже 60 °C", "47 °C")),
                "Термометр электронный ТЭ-1 № 0001, поверен до 01.09.2026",
                true,
                NOON.minusSeconds(7200),
                null,
                List.of(new Member("Мастеров Илья Петрович", "исполнитель"), new Member("Теплов Т. Т.", "РСО")),
                null,
                null,
                List.of());
        assertThat(printed("quality", act, situation(null)).text())
                .contains("горячее водоснабжение", "47 °C", "не ниже 60 °C", "подтверждён", "2 марта 2026 г., 10:15");
    }

    @Test
    void printsAnAnswerWithItsNumberAndTheDayItWasDue() throws IOException {
        WrittenAnswer answer = new WrittenAnswer(
                null,
                AnswerWay.POST,
                "Уважаемая Анна Сергеевна!\n\n"
                        + "Ваше обращение рассмотрено. Перерасчёт размера платы за горячую воду за февраль 2026 года"
                        + " произведён, сумма отражена в платёжном документе за март.\n\n"
                        + "С уважением,",
                "О перерасчёте платы за горячую воду",
                null,
                null,
                new Member("Директоров Д. Д.", "Генеральный директор"),
                "Инженерова О. О., тел. +7 900 000-00-11",
                List.of());
        assertThat(printed("answer", answer, situation(null)).text())
                .contains("Исх. № А-2026-000017", "на обращение № 2026-000123", "Кому: Примерова Анна Сергеевна")
                .contains("Перерасчёт размера платы", "Директоров Д. Д.", "Срок ответа", "16 марта 2026 г., 23:59");
    }

    @Test
    void leavesLinesForTheHandWhereNothingIsKnown() throws IOException {
        DamageAct blank = new DamageAct(null, null, null, null, null, null, null, null);
        Pdf pdf = printed("blank", blank, situation(null));
        assertThat(pdf.text()).contains("Причина ущерба", "(подпись)").doesNotContain("null");
    }

    @Test
    void goesOnOverAsManyPagesAsAreNeeded() throws IOException {
        List<DamageAct.Damage> many = java.util.stream.IntStream.range(0, 40)
                .mapToObj(n -> new DamageAct.Damage("Комната " + n, "Стена", "Разводы и отслоение обоев, ".repeat(6)))
                .toList();
        Pdf pdf = printed("long", new DamageAct(null, null, null, many, null, null, null, null), situation(null));
        assertThat(pdf.pages()).isGreaterThan(2);
        assertThat(pdf.text()).contains("Комната 39", "лист 1 из " + pdf.pages(), "лист " + pdf.pages() + " из");
    }

    private Pdf printed(String name, DrawPaper order, Situation situation) throws IOException {
        byte[] bytes = setting.pdf(order, situation);
        String kept = System.getProperty("papers");
        if (kept != null) {
            Files.write(Path.of(kept, name + ".pdf"), bytes);
        }
        Pdf pdf = Pdf.read(bytes);
        assertThat(pdf.formats()).containsOnly("210x297@0");
        assertThat(pdf.fonts()).isNotEmpty().allMatch(font -> font.contains("Liberation") && font.endsWith("+"));
        return pdf;
    }

    private static Situation situation(byte[] signature) {
        RequestBrief request = new RequestBrief(
                RequestId.of(UUID.randomUUID()),
                BookId.of(UUID.randomUUID()),
                CentreId.next(),
                OrganisationId.of(UUID.randomUUID()),
                "2026-000123",
                Status.IN_PROGRESS,
                3,
                "water-leak",
                "Течь трубы холодной воды",
                Urgency.EMERGENCY,
                Channel.PHONE,
                new RequestBrief.Who("Примерова Анна Сергеевна", "+79000000001", null),
                new RequestBrief.Where(
                        null, "г. Примерск, ул. Садовая, д. 5", ZoneId.of("Europe/Moscow"), "2", null, "14"),
                new RequestBrief.Times(Instant.parse("2026-03-02T09:00:00Z"), null, null, null, null, null, null, null),
                null,
                null,
                null,
                "Прорвало трубу холодной воды под раковиной, вода хлещет на пол");
        return new Situation(
                new PaperNumber(2026, 17),
                "УК Садовая",
                "ИНН 7700000000 · тел. +7 900 000-00-11",
                request,
                NOON,
                "Мастеров Илья Петрович",
                Instant.parse("2026-03-16T20:59:00Z"),
                signature == null ? null : new DrawnSignature(signature));
    }
}
