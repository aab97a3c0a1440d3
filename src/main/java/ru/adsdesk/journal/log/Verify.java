package ru.adsdesk.journal.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The offline checker's command: {@code verify FILE [--key KEY]... [--known SEAL]... [--lang en|ru]}. Says in one line whether an
 * export or a receipt is genuine, or what is wrong and where. Exit code 0: nothing wrong, 1: refused, 2: could not check.
 */
public final class Verify {

    private static final int OK = 0;
    private static final int REFUSED = 1;
    private static final int UNUSABLE = 2;
    private static final int LONGEST_HEAD = 4096;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Verify(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(new Verify(System.in, System.out, System.err).run(List.of(args)));
    }

    int run(List<String> args) {
        Words words = new Words(Locale.getDefault());
        try {
            Wish wish = Wish.parse(args);
            words = new Words(wish.language);
            return check(wish, words);
        } catch (Unusable e) {
            err.println(e.getMessage() == null ? words.say("usage") : words.say("cannot", e.what, e.getMessage()));
            return UNUSABLE;
        }
    }

    private int check(Wish wish, Words words) {
        List<VerifierKey> keys = new ArrayList<>();
        wish.keys.forEach(key -> keys.addAll(keys(key)));
        try (InputStream file = open(wish.file)) {
            String book = bookOf(file);
            List<SignedNote> known = new ArrayList<>();
            wish.known.forEach(seal -> known.addAll(seals(seal, book)));
            Verdict verdict = new ExportChecker(new KnownKeys(keys), known).check(file);
            out.println(words.say(verdict));
            return verdict instanceof Verdict.Accepted ? OK : REFUSED;
        } catch (IOException e) {
            throw new Unusable(wish.file, e);
        }
    }

    private InputStream open(String file) throws IOException {
        return new BufferedInputStream(file.equals("-") ? in : Files.newInputStream(Path.of(file)));
    }

    /** The origin in the file's first command, looked at ahead of the checker, who judges it. */
    private static String bookOf(InputStream file) throws IOException {
        file.mark(LONGEST_HEAD);
        String head = new String(file.readNBytes(LONGEST_HEAD), StandardCharsets.UTF_8);
        file.reset();
        String[] words = head.split("[\t\n]", 3);
        return words.length == 3 ? words[1] : "";
    }

    private static List<VerifierKey> keys(String keyOrFile) {
        try {
            return List.of(VerifierKey.parse(keyOrFile));
        } catch (IllegalArgumentException e) {
            return keysIn(keyOrFile);
        }
    }

    private static List<VerifierKey> keysIn(String file) {
        try {
            List<VerifierKey> keys = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(file))) {
                if (!line.isBlank()) {
                    keys.add(VerifierKey.parse(line.strip()));
                }
            }
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("no key in it");
            }
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unusable(file, e);
        }
    }

    /**
     * The seals in a file. The file is one note, or a list of {@code seal} commands as an export or the service's own file of
     * seals has them; of a list with seals of several books those of this one are taken.
     */
    private static List<SignedNote> seals(String file, String book) {
        try (var lines = Files.lines(Path.of(file), StandardCharsets.UTF_8)) {
            List<SignedNote> seals = lines.filter(line -> line.startsWith(Command.SEAL + "\t"))
                    .map(line -> Base64.getDecoder().decode(line.substring(Command.SEAL.length() + 1)))
                    .map(SignedNote::parse)
                    .distinct()
                    .toList();
            List<SignedNote> ofBook = seals.stream()
                    .filter(seal -> seal.text().startsWith(book + "\n"))
                    .toList();
            if (seals.isEmpty()) {
                return List.of(SignedNote.parse(Files.readAllBytes(Path.of(file))));
            }
            return ofBook.isEmpty() ? seals : ofBook;
        } catch (IOException | RuntimeException e) {
            throw new Unusable(file, e);
        }
    }

    /** What the command line asks for. */
    private static final class Wish {

        private String file = "";
        private final List<String> keys = new ArrayList<>();
        private final List<String> known = new ArrayList<>();
        private Locale language = Locale.getDefault();

        static Wish parse(List<String> args) {
            Wish wish = new Wish();
            if (args.isEmpty() || !args.getFirst().equals("verify")) {
                throw new Unusable();
            }
            for (int i = 1; i < args.size(); i++) {
                String word = args.get(i);
                if (word.startsWith("--")) {
                    i++;
                    wish.option(word, i < args.size() ? args.get(i) : "");
                } else if (wish.file.isEmpty()) {
                    wish.file = word;
                } else {
                    throw new Unusable();
                }
            }
            if (wish.file.isEmpty()) {
                throw new Unusable();
            }
            return wish;
        }

        private void option(String word, String value) {
            switch (value.isEmpty() ? "" : word) {
                case "--key" -> keys.add(value);
                case "--known" -> known.add(value);
                case "--lang" -> language = Locale.forLanguageTag(value);
                default -> throw new Unusable();
            }
        }
    }

    /** The command cannot be carried out: wrong words, or something that cannot be read. */
    private static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String what;

        Unusable() {
            this.what = "";
        }

        Unusable(String what, Exception cause) {
            super(cause.getClass().getSimpleName() + " " + cause.getMessage(), cause);
            this.what = what;
        }
    }
}
