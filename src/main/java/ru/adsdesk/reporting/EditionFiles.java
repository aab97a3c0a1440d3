package ru.adsdesk.reporting;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an edition out, once, in every form it is kept in. */
@Component
class EditionFiles {

    private final JsonMapper json;
    private final ComplianceSheet sheet;
    private final EditionWorkbook workbook;
    private final EditionPaper paper;

    EditionFiles(JsonMapper json, ComplianceSheet sheet, EditionWorkbook workbook, EditionPaper paper) {
        this.json = json;
        this.sheet = sheet;
        this.workbook = workbook;
        this.paper = paper;
    }

    Map<EditionFormat, byte[]> of(EditionContent content) {
        Map<EditionFormat, byte[]> files = new EnumMap<>(EditionFormat.class);
        files.put(EditionFormat.JSON, json.writeValueAsBytes(content));
        files.put(EditionFormat.CSV, sheet.write(content.figures(), "", EditionReading.LANGUAGE));
        files.put(EditionFormat.XLSX, workbook.write(content));
        files.put(EditionFormat.PDF, paper.write(content));
        return files;
    }
}
