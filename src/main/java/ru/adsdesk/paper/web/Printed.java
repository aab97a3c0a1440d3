package ru.adsdesk.paper.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** How a printed paper is answered: shown by the browser's viewer, run by nobody. */
final class Printed {

    private static final String PDF_ALONE = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

    private Printed() {}

    static BodyBuilder ok(String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Security-Policy", PDF_ALONE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
