package ru.adsdesk.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import ru.adsdesk.dispatch.order.MakeWorkOrder;
import ru.adsdesk.dispatch.order.OrderAct;
import ru.adsdesk.dispatch.order.OrderState;
import ru.adsdesk.dispatch.visit.AgreeVisit;
import ru.adsdesk.dispatch.visit.VisitState;
import ru.adsdesk.notification.MessageState;
import ru.adsdesk.notification.RecipientKind;
import ru.adsdesk.notification.channel.Failure;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.outage.OutageState;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.paper.AccessAct;
import ru.adsdesk.paper.DamageAct;
import ru.adsdesk.paper.PaperForm;
import ru.adsdesk.paper.QualityAct;
import ru.adsdesk.paper.SignedBy;
import ru.adsdesk.paper.WorkAct;
import ru.adsdesk.paper.WrittenAnswer;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.RaiseAccident;
import ru.adsdesk.testing.DeskTest;

/** Whatever the card's forms ask and its parts may say has a word in both languages. */
@DeskTest
class CardFormsTests {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("ru"), Locale.ENGLISH);

    @Autowired
    private ActForms acts;

    @Autowired
    private RecordForms forms;

    @Autowired
    private PageWords words;

    @Autowired
    private MessageSource sentences;

    private Map<String, List<ActField>> all() {
        Map<String, List<ActField>> all = new TreeMap<>(Map.of(
                "order.make", forms.fields(MakeWorkOrder.class),
                "visit.agree", forms.fields(AgreeVisit.class),
                "visit.cancel", forms.fields(CardVisitController.CancelVisit.class),
                "accident.raise", forms.fields(RaiseAccident.class),
                "paper.WORK", forms.fields(WorkAct.class),
                "paper.DAMAGE", forms.fields(DamageAct.class),
                "paper.ACCESS", forms.fields(AccessAct.class),
                "paper.QUALITY", forms.fields(QualityAct.class),
                "paper.ANSWER", forms.fields(WrittenAnswer.class),
                "paper.void", forms.fields(CardPaperController.VoidPaper.class)));
        for (Act act : Act.values()) {
            acts.fields(act.path()).ifPresent(fields -> all.put("act." + act.path(), fields));
        }
        for (OrderAct act : OrderAct.values()) {
            all.put("order.act." + act.path(), forms.fields(acts.command(act.path())));
        }
        return all;
    }

    @Test
    void canEnterEveryActOfARequest() {
        assertThat(Arrays.stream(Act.values()).map(Act::path))
                .allSatisfy(act -> assertThat(acts.fields(act)).isPresent());
    }

    @Test
    void nameWhatTheyAskInBothLanguages() {
        for (Locale language : LANGUAGES) {
            LocaleContextHolder.setLocale(language);
            all().forEach((form, fields) -> {
                assertThat(word(form, language)).isNotNull();
                fields.stream()
                        .filter(field -> !field.isEarlier() && !field.name().equals("request"))
                        .forEach(field -> {
                            assertThat(words.field(form, field.name()))
                                    .as(form + " " + field.name())
                                    .isNotEqualTo(field.name());
                            assertThat(codes(field))
                                    .allSatisfy(code -> assertThat(word(code, language))
                                            .as(code)
                                            .isNotNull());
                        });
            });
        }
        LocaleContextHolder.resetLocaleContext();
    }

    private static Stream<String> codes(ActField field) {
        return switch (field.type()) {
            case CHOICE, CHOICES -> field.options().stream().map(each -> "option." + field.group() + "." + each);
            case ROWS -> field.options().stream().map(each -> "column." + each);
            default -> Stream.empty();
        };
    }

    @Test
    void nameEveryStateAPartMayStandIn() {
        List<String> codes = new ArrayList<>();
        codes.addAll(codes("work-order.state.", OrderState.values()));
        codes.addAll(codes("visit.state.", VisitState.values()));
        codes.addAll(codes("outage.state.", OutageState.values()));
        codes.addAll(codes("kind.system.", OutageSystem.values()));
        codes.addAll(codes("message.state.", MessageState.values()));
        codes.addAll(codes("recipient.", RecipientKind.values()));
        codes.addAll(codes("way.", Way.values()));
        codes.addAll(codes("failure.", Failure.values()));
        codes.addAll(codes("event.", Event.values()));
        codes.addAll(codes("paper.", PaperForm.values()));
        codes.addAll(codes("signed.", SignedBy.values()));
        for (Locale language : LANGUAGES) {
            assertThat(codes)
                    .allSatisfy(
                            code -> assertThat(word(code, language)).as(code).isNotNull());
        }
    }

    private static List<String> codes(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + value.name()).toList();
    }

    private @Nullable String word(String code, Locale language) {
        return sentences.getMessage(code, null, null, language);
    }
}
