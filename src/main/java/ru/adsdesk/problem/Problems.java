package ru.adsdesk.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Tells a refusal in the caller's language as an RFC 9457 problem. */
@Component
public class Problems {

    private final MessageSource sentences;

    Problems(MessageSource sentences) {
        this.sentences = sentences;
    }

    /** The answer to a refusal, in the language of the current caller. */
    public ProblemDetail tell(Refused refused) {
        return tell(refused, LocaleContextHolder.getLocale());
    }

    /** The answer to a refusal, in a given language. */
    public ProblemDetail tell(Refused refused, Locale locale) {
        List<Object> args = refused.code() == BodyProblem.FIELDS_INVALID
                ? List.of(refused.fields().stream()
                        .map(FieldProblem::field)
                        .distinct()
                        .collect(Collectors.joining(", ")))
                : refused.args();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                org.springframework.http.HttpStatusCode.valueOf(statusOf(refused)),
                sentence(refused.code(), args, locale));
        problem.setType(URI.create("urn:adsdesk:problem:" + refused.code().code()));
        problem.setTitle(sentence(refused.code(), args, locale));
        problem.setProperty("code", refused.code().code());
        if (!refused.fields().isEmpty()) {
            problem.setProperty(
                    "errors",
                    refused.fields().stream().map(field -> view(field, locale)).toList());
        }
        refused.details().forEach(problem::setProperty);
        return problem;
    }

    /** The sentence of a code in the language of the current caller. */
    public String sentence(ProblemCode code, Object... args) {
        return sentence(code, List.of(args), LocaleContextHolder.getLocale());
    }

    /** The sentence of a key that is no refusal, such as the mute one of an unexpected failure. */
    String sentence(String key, Object... args) {
        return sentences.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private String sentence(ProblemCode code, List<Object> args, Locale locale) {
        return sentences.getMessage(code.code(), args.toArray(), locale);
    }

    private Map<String, Object> view(FieldProblem field, Locale locale) {
        Map<String, Object> view = new TreeMap<>();
        view.put("field", field.field());
        view.put("code", field.code().code());
        view.put("message", sentence(field.code(), field.args(), locale));
        return view;
    }

    /** Refused fields answer with the status of the worst one: 400 unless all of them are about meaning. */
    private static int statusOf(Refused refused) {
        if (refused.code() != BodyProblem.FIELDS_INVALID) {
            return refused.code().status();
        }
        return refused.fields().stream()
                .mapToInt(field -> field.code().status())
                .min()
                .orElse(400);
    }
}
