package ru.adsdesk.paper;

/**
 * Number of a form in its book and year, without gaps: {@code А-2026-000001}.
 *
 * @param year year of drawing in the book's zone
 * @param seq 1, 2, 3 …
 */
record PaperNumber(int year, int seq) {

    /** The last part of a number as it is spelt. */
    static int seq(String number) {
        return Integer.parseInt(number, number.lastIndexOf('-') + 1, number.length(), 10);
    }

    @Override
    public String toString() {
        return "А-%d-%06d".formatted(year, seq);
    }
}
