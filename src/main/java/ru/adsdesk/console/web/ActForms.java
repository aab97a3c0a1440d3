package ru.adsdesk.console.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.ContactId;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.FieldProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.act.ActOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms of the acts, read off the acts themselves: an act has on the page the fields it has in the API, with the same
 * checks, and a new act has its form at once.
 */
@Component
class ActForms {

    private static final int LINE = 200;
    private static final Map<Class<?>, ActField.Type> TYPES = Map.of(
            Instant.class, ActField.Type.MOMENT,
            Boolean.class, ActField.Type.TICK,
            KindCode.class, ActField.Type.KIND,
            AccountId.class, ActField.Type.PERSON,
            HouseId.class, ActField.Type.HOUSE,
            UUID.class, ActField.Type.PERSON,
            ContactId.class, ActField.Type.CONTACT,
            Integer.class, ActField.Type.NUMBER,
            String.class, ActField.Type.LINE);

    private final JsonMapper json;
    private final Validator validator;
    private final Map<String, Class<? extends ActOrder>> orders;

    ActForms(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
        this.orders = Arrays.stream(ActOrder.class.getPermittedSubclasses())
                .map(order -> order.<ActOrder>asSubclass(ActOrder.class))
                .collect(Collectors.toMap(ActForms::path, order -> order));
    }

    /** The fields of an act; when it happened is the last of them. Empty where a page cannot enter it. */
    Optional<List<ActField>> fields(String act) {
        Class<? extends ActOrder> order = orders.get(act);
        if (order == null) {
            return Optional.empty();
        }
        List<ActField> fields = Arrays.stream(order.getRecordComponents())
                .flatMap(component -> field(component).stream())
                .toList();
        return !fields.isEmpty() && canBeSaid(order, fields) ? Optional.of(fields) : Optional.empty();
    }

    /** Whether everything that must be said has a field. */
    private static boolean canBeSaid(Class<? extends ActOrder> order, List<ActField> fields) {
        return Arrays.stream(order.getRecordComponents())
                .filter(ActForms::isNeeded)
                .allMatch(component ->
                        fields.stream().anyMatch(field -> field.name().equals(name(component))));
    }

    /** Reads the order off a form. Refuses fields that are missing or make no sense. */
    ActOrder read(String act, Map<String, Object> values) {
        Class<? extends ActOrder> order = Optional.<Class<? extends ActOrder>>ofNullable(orders.get(act))
                .orElseThrow(() -> new Refused(BodyProblem.NOT_FOUND));
        try {
            ActOrder read = json.convertValue(values, order);
            check(read);
            return read;
        } catch (JacksonException unreadable) {
            throw Refused.field(
                    unreadable.getPath().isEmpty()
                            ? "act"
                            : String.valueOf(unreadable.getPath().getLast().getPropertyName()),
                    BodyProblem.BAD_FORM);
        }
    }

    private void check(ActOrder order) {
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

    private static Optional<ActField> field(RecordComponent component) {
        Class<?> type = component.getType();
        Optional<Class<?>> listed = listed(component.getGenericType());
        if (listed.isPresent()) {
            return listed.flatMap(each -> severalOf(component, each));
        }
        if (type.isEnum()) {
            return Optional.of(field(component, ActField.Type.CHOICE, type));
        }
        return Optional.ofNullable(TYPES.get(type)).map(known -> field(component, known, type));
    }

    private static Optional<ActField> severalOf(RecordComponent component, Class<?> each) {
        if (each.isEnum()) {
            return Optional.of(field(component, ActField.Type.CHOICES, each));
        }
        return each == String.class ? Optional.of(field(component, ActField.Type.LINES, each)) : Optional.empty();
    }

    private static ActField field(RecordComponent component, ActField.Type type, Class<?> options) {
        Size size = annotation(component, Size.class);
        int longest = size == null ? LINE : size.max();
        return new ActField(
                name(component),
                type == ActField.Type.LINE && longest > 1000 ? ActField.Type.TEXT : type,
                isNeeded(component),
                options.isEnum()
                        ? Stream.of(options.getEnumConstants())
                                .map(each -> ((Enum<?>) each).name())
                                .toList()
                        : List.of(),
                options.isEnum() ? options.getSimpleName() : null,
                longest);
    }

    private static boolean isNeeded(RecordComponent component) {
        return annotation(component, NotNull.class) != null || annotation(component, NotBlank.class) != null;
    }

    private static String name(RecordComponent component) {
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

    /** An order knows its act however little it is told. */
    private static String path(Class<? extends ActOrder> order) {
        var whole = order.getDeclaredConstructors()[0];
        return ((ActOrder) BeanUtils.instantiateClass(whole, new Object[whole.getParameterCount()]))
                .act()
                .path();
    }
}
