package ru.adsdesk.attachment;

import java.util.List;
import java.util.Map;

/**
 * Files attached by an act, as its line tells them. A name is personal: it is kept beside the line and can be erased, the hash
 * cannot.
 *
 * @param files the files, in the order they were named
 */
public record AttachedFiles(List<AttachmentView> files) {

    /** No files. */
    public static final AttachedFiles NONE = new AttachedFiles(List.of());

    /** Copies the list. */
    public AttachedFiles {
        files = List.copyOf(files);
    }

    /** What the line says: {@code files: [{id, sha256, mediaType, bytes}]}; nothing where there are none. */
    public Map<String, Object> facts() {
        return files.isEmpty()
                ? Map.of()
                : Map.of("files", files.stream().map(AttachedFiles::fact).toList());
    }

    /** What is kept beside the line: {@code fileNames}, in the same order. */
    public Map<String, Object> secrets() {
        return files.isEmpty()
                ? Map.of()
                : Map.of(
                        "fileNames",
                        files.stream().map(file -> String.valueOf(file.name())).toList());
    }

    private static Map<String, Object> fact(AttachmentView file) {
        return Map.of(
                "id", file.id().toString(),
                "sha256", file.sha256(),
                "mediaType", file.mediaType(),
                "bytes", file.bytes());
    }
}
