package ru.adsdesk.sla.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a norm: what the desk must do, and prove, within what time.
 *
 * @param id frozen id
 * @param version 1, 2, 3 … within the id
 * @param from first day it is in force, in the house's zone
 * @param subject kind of subject it is about: {@code call}, {@code message}, {@code request}, {@code outage}, {@code supply}
 * @param always applies to every subject of the kind, otherwise to those whose {@code norms} fact names it
 * @param wording what must happen, by which point
 * @param responsible who answers for it
 * @param course which facts move its clock
 * @param limit how long it allows
 * @param agreed a term agreed with the applicant in place of the limit, where the act allows it
 * @param window hours of the house's day in which it runs; absent: round the clock
 * @param season part of the year; absent: all of it
 * @param pauses when it may stand still; absent: never
 * @param warnings when the desk is warned
 */
public record Norm(
        NormId id,
        int version,
        LocalDate from,
        String subject,
        boolean always,
        Wording wording,
        Responsible responsible,
        Course course,
        Limit limit,
        @Nullable Agreed agreed,
        @Nullable Window window,
        @Nullable Season season,
        @Nullable Pauses pauses,
        List<WarnAt> warnings) {

    /** Copies the list. */
    public Norm {
        warnings = List.copyOf(warnings);
    }

    /**
     * What a norm says and where it stands.
     *
     * @param title what must happen, Russian
     * @param titleEn the same in English
     * @param point act and point, as it is quoted
     * @param sure how well the wording was checked
     */
    public record Wording(String title, String titleEn, String point, Set<Sureness> sure) {

        /** Copies the set. */
        public Wording {
            sure = Set.copyOf(sure);
        }
    }

    /**
     * The same norm on other terms; what is absent stays, but for the pauses. Refuses what the catalogue's form does not know as an
     * {@link IllegalArgumentException} or a {@link java.time.format.DateTimeParseException}.
     */
    public Norm with(
            @Nullable String itsLimit,
            @Nullable String itsWindow,
            @Nullable List<String> itsWarnings,
            @Nullable Pauses itsPauses,
            String itsPoint,
            @Nullable Set<Sureness> itsSureness) {
        return new Norm(
                id,
                version,
                from,
                subject,
                always,
                new Wording(
                        wording.title(),
                        wording.titleEn(),
                        itsPoint,
                        itsSureness == null ? wording.sure() : itsSureness),
                responsible,
                course,
                itsLimit == null ? limit : NormRow.limit(itsLimit, null),
                agreed,
                itsWindow == null ? window : Window.parse(itsWindow),
                season,
                itsPauses,
                itsWarnings == null ? warnings : NormRow.warnings(itsWarnings));
    }

    /** Refuses, as {@link NormsRefused}, terms no clock could keep. */
    public void check() {
        NormRules.check(this, code -> true);
    }

    /** Every fact code it names. */
    public Stream<String> codes() {
        Stream<String> more =
                agreed == null ? Stream.empty() : Stream.of(agreed.by().code());
        Stream<String> pausing = pauses == null
                ? Stream.empty()
                : Stream.of(pauses.from().code(), pauses.until().code());
        return Stream.of(course.codes(), more, pausing).flatMap(codes -> codes);
    }
}
