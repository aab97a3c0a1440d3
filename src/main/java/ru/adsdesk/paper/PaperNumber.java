package ru.adsdesk.paper;

/**
 * Number of a form in its book and year, without gaps: {@code А-2026-000001}.
 *
 * @param year year of drawing in the book's zone
 * @param seq 1, 2, 3 …
 */
record PaperNumber(int year, int seq) {

    @Override
    public String toString() {
        return "А-%d-%06d".formatted(year, seq);
    }
}
