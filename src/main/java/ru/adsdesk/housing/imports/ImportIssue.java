package ru.adsdesk.housing.imports;

import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param row its line in the file
 * @param column header of the column
 * @param error true: the row is left out; false: it is taken, the value left out or doubted
 * @param code frozen code
 * @param args values for the code's sentence
 */
public record ImportIssue(int row, String column, boolean error, String code, List<String> args) {}
