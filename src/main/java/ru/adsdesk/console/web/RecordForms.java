package ru.adsdesk.console.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.dispatch.order.WorkOrderId;
import ru.adsdesk.housing.ContactId;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.FieldProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.KindCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms read off the orders they give: what is done on a page has the fields it has in the API, with the same checks. A part
 * that is a record of its own lends its fields under its name, {@code signing.refused}.
 */
@Component
class RecordForms {

    private static final int LINE = 200;
    private static final int TEXT_FROM = 500;
    private static final Map<Class<?>, ActField.Type> ONE = Map.ofEntries(
            Map.entry(Instant.class, ActField.Type.MOMENT),
            Map.entry(Boolean.class, ActField.Type.TICK),
            Map.entry(KindCode.class, ActField.Type.KIND),
            Map.entry(AccountId.class, ActField.Type.PERSON),
            Map.entry(HouseId.class, ActField.Type.HOUSE),
            Map.entry(UUID.class, ActField.Type.PERFORMER),
            Map.entry(ContactId.class, ActField.Type.CONTACT),
            Map.entry(CrewId.class, ActField.Type.CREW),
            Map.entry(WorkerId.class, ActField.Type.WORKER),
            Map.entry(WorkOrderId.class, ActField.Type.ORDER),
            Map.entry(OutageId.class, ActField.Type.OUTAGE),
            Map.entry(Integer.class, ActField.Type.NUMBER),
            Map.entry(Long.class, ActField.Type.NUMBER),
            Map.entry(String.class, ActField.Type.LINE));
    private static final Map<Class<?>, ActField.Type> SEVERAL = Map.of(
            String.class, ActField.Type.LINES,
            AccountId.class, ActField.Type.PEOPLE,
            WorkerId.class, ActField.Type.WORKERS,
            AttachmentId.class, ActField.Type.FILES);

    private final JsonMapper json;
    private final Validator validator;

    RecordForms(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The fields of an order that a page can enter. */
    List<ActField> fields(Class<?> order) {
        return Arrays.stream(order.getRecordComponents())
                .flatMap(component -> fields(component, ""))
                .toList();
    }

    /** Whether everything that must be said has a field. */
    boolean canBeSaid(Class<?> order) {
        List<ActField> fields = fields(order);
        return !fields.isEmpty()
                && Arrays.stream(order.getRecordComponents())
                        .filter(RecordForms::isNeeded)
                        .allMatch(component ->
                                fields.stream().anyMatch(field -> field.name().equals(name(component))));
    }

    /** Reads the order off a form. Refuses fields that are missing or make no sense. */
    <T> T read(Class<T> order, Map<String, Object> values) {
        try {
            T read = json.convertValue(values, order);
            check(read);
            return read;
        } catch (JacksonException unreadable) {
            throw Refused.field(
                    unreadable.getPath().isEmpty()
                            ? "form"
                            : String.valueOf(unreadable.getPath().getLast().getPropertyName()),
                    BodyProblem.BAD_FORM);
        }
    }

    private void check(Object order) {
        List<FieldProblem> wrong = validator.validate(order).stream()
                .map(each -> FieldProblem.of(
                        each.getPropertyPath().toString(),
                        each.getInvalidValue() == null || each.getInvalidValue().equals("")
                                ? BodyProblem.MISSING
                                : BodyProblem.BAD_FORM))
                .toList();
        if (!wrong.isEmpty()) {
            throw Refused.fields(wrong);
        }
    }

    private static Stream<ActField> fields(RecordComponent component, String within) {
        Class<?> type = component.getType();
        Optional<Class<?>> listed = listed(component.getGenericType());
        if (listed.isPresent()) {
            return Stream.ofNullable(severalOf(component, listed.get(), within));
        }
        if (type.isEnum()) {
            return Stream.of(field(component, within, ActField.Type.CHOICE, type, List.of()));
        }
        ActField.Type known = ONE.get(type);
        if (known == null && type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(part -> part.getType() != AttachmentId.class)
                    .flatMap(part -> fields(part, within + name(component) + "."));
        }
        return known == null ? Stream.empty() : Stream.of(field(component, within, known, type, List.of()));
    }

    private static @Nullable ActField severalOf(RecordComponent component, Class<?> each, String within) {
        if (each.isEnum()) {
            return field(component, within, ActField.Type.CHOICES, each, List.of());
        }
        ActField.Type known = SEVERAL.get(each);
        if (known != null) {
            return field(component, within, known, each, List.of());
        }
        return each.isRecord() ? field(component, within, ActField.Type.ROWS, each, columns(each)) : null;
    }

    private static List<String> columns(Class<?> row) {
        return Arrays.stream(row.getRecordComponents()).map(RecordForms::name).toList();
    }

    private static ActField field(
            RecordComponent component, String within, ActField.Type type, Class<?> options, List<String> columns) {
        Size size = annotation(component, Size.class);
        int longest = size == null ? LINE : size.max();
        Min least = annotation(component, Min.class);
        Max most = annotation(component, Max.class);
        return new ActField(
                within + name(component),
                type == ActField.Type.LINE && longest >= TEXT_FROM ? ActField.Type.TEXT : type,
                isNeeded(component),
                options.isEnum() ? names(options) : columns,
                options.isEnum() ? options.getSimpleName() : null,
                longest,
                least == null ? 0 : (int) least.value(),
                most == null ? Integer.MAX_VALUE : (int) most.value());
    }

    private static List<String> names(Class<?> options) {
        return Stream.of(options.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .toList();
    }

    private static boolean isNeeded(RecordComponent component) {
        return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                .anyMatch(asked -> annotation(component, asked) != null);
    }

    static String name(RecordComponent component) {
        JsonProperty named = annotation(component, JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static Optional<Class<?>> listed(Type type) {
        return type instanceof ParameterizedType of
                        && of.getRawType() instanceof Class<?> raw
                        && Collection.class.isAssignableFrom(raw)
                        && of.getActualTypeArguments()[0] instanceof Class<?> each
                ? Optional.of(each)
                : Optional.empty();
    }

    /** Annotations of a record stand at its fields. */
    private static <A extends Annotation> @Nullable A annotation(RecordComponent component, Class<A> type) {
        return Arrays.stream(component.getDeclaringRecord().getDeclaredFields())
                .filter(field -> field.getName().equals(component.getName()))
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(type)))
                .findFirst()
                .orElse(null);
    }
}
