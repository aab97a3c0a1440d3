package ru.adsdesk.housing.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, and what is wrong with its rows.
 *
 * @param id the import
 * @param kind what it brings
 * @param dryRun whether it only checks
 * @param state RUNNING, DONE or FAILED
 * @param stage CHECKING, WRITING, TELLING (all rows are written, their lines follow) or FINISHED
 * @param processed rows checked
 * @param total rows in the file
 * @param added rows that are new
 * @param changed rows that change something
 * @param unchanged rows that change nothing
 * @param refused rows with errors
 * @param ignoredColumns columns of the file that were not used
 * @param failure frozen code of why it failed
 * @param failureArgs values for its sentence
 * @param startedAt when it was sent
 * @param finishedAt when it ended
 * @param errors what is wrong, by line; the first thousand
 */
public record ImportView(
        ImportId id,
        String kind,
        boolean dryRun,
        String state,
        String stage,
        int processed,
        int total,
        int added,
        int changed,
        int unchanged,
        int refused,
        List<String> ignoredColumns,
        @Nullable String failure,
        List<String> failureArgs,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<ImportIssue> errors) {}
