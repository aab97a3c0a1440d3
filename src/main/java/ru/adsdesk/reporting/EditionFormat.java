package ru.adsdesk.reporting;

import java.util.Locale;

/** In which files an edition is kept. */
public enum EditionFormat {
    /** Everything, for programs. */
    JSON("application/json"),
    /** The figures, a norm a row. */
    CSV("text/csv;charset=UTF-8"),
    /** Figures, the clocks behind them, books and differences, each on a sheet of its own. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** For signing and handing over. */
    PDF("application/pdf");

    private final String mediaType;

    EditionFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** As it ends a file's name and stands in facts. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
