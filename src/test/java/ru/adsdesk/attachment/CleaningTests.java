package ru.adsdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.adsdesk.problem.Refused;

/** What is taken out of files, and what is left. */
class CleaningTests {

    private static final Pixels PIXELS = new Pixels(1_000_000);

    @Test
    void takesThePlaceOutOfAPhotoAndLeavesThePictureBitByBit() throws IOException {
        byte[] clean = Cleaning.clean(FileKind.JPEG, Pictures.photo(), PIXELS);
        assertThat(text(Pictures.photo())).contains(Pictures.PLACE);
        assertThat(text(clean)).doesNotContain(Pictures.PLACE).doesNotContain("Prm");
        assertThat(points(clean)).isEqualTo(points(Pictures.photo()));
    }

    @Test
    void keepsHowAPhotoIsHeldAndNothingElseOfItsExif() {
        byte[] clean = Cleaning.clean(FileKind.JPEG, Pictures.photo(), PIXELS);
        int exif = text(clean).indexOf("Exif\0\0");
        assertThat(Orientation.read(clean, exif + 6, 26)).isEqualTo(6);
        assertThat(text(Cleaning.clean(FileKind.JPEG, Pictures.plain("jpg", 20, 20), PIXELS)))
                .doesNotContain("Exif");
    }

    @Test
    void cleansWhatIsCleanToTheSame() {
        byte[] clean = Cleaning.clean(FileKind.JPEG, Pictures.photo(), PIXELS);
        assertThat(Cleaning.clean(FileKind.JPEG, clean, PIXELS)).isEqualTo(clean);
    }

    @Test
    void takesThePlaceOutOfAPngAndLeavesThePicture() throws IOException {
        byte[] clean = Cleaning.clean(FileKind.PNG, Pictures.screenshot(), PIXELS);
        assertThat(text(Pictures.screenshot())).contains(Pictures.PLACE);
        assertThat(text(clean)).doesNotContain(Pictures.PLACE).doesNotContain("eXIf");
        assertThat(points(clean)).isEqualTo(points(Pictures.screenshot()));
    }

    @Test
    void takesThePlaceOutOfAWebpAndKeepsHowItIsHeld() {
        byte[] clean = Cleaning.clean(FileKind.WEBP, Pictures.webp(40, 30), PIXELS);
        assertThat(text(clean))
                .doesNotContain(Pictures.PLACE)
                .doesNotContain("Prm")
                .contains("the picture itself, of odd length");
        int exif = text(clean).indexOf("EXIF");
        assertThat(Orientation.read(clean, exif + 8, 26)).isEqualTo(8);
        assertThat(clean[20]).isEqualTo((byte) 0x08);
        assertThat(clean[4] & 0xFF | (clean[5] & 0xFF) << 8).isEqualTo(clean.length - 8);
    }

    @Test
    void takesThePlaceOutOfAFilmWithoutMovingItsParts() {
        byte[] film = Pictures.film();
        byte[] clean = Cleaning.clean(FileKind.MP4, film, PIXELS);
        assertThat(clean).hasSameSizeAs(film);
        assertThat(text(clean)).doesNotContain(Pictures.PLACE).contains("pictures and sounds", "mvhdhead");
        assertThat(text(clean).indexOf("mdat")).isEqualTo(text(film).indexOf("mdat"));
    }

    @Test
    void refusesPicturesOfMorePointsThanAnyoneCanShow() {
        assertRefused(AttachmentProblem.TOO_MANY_PIXELS, () -> clean(FileKind.JPEG, Pictures.plain("jpg", 1001, 1000)));
        assertRefused(AttachmentProblem.TOO_MANY_PIXELS, () -> clean(FileKind.PNG, Pictures.plain("png", 1001, 1000)));
        assertRefused(AttachmentProblem.TOO_MANY_PIXELS, () -> clean(FileKind.WEBP, Pictures.webp(16_000, 16_000)));
        assertThat(clean(FileKind.PNG, Pictures.plain("png", 1000, 1000))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 30, 60, 200, 400})
    void refusesPicturesCutShort(int kept) {
        assertRefused(AttachmentProblem.BROKEN, () -> clean(FileKind.JPEG, Arrays.copyOf(Pictures.photo(), kept)));
        assertRefused(
                AttachmentProblem.BROKEN,
                () -> clean(FileKind.PNG, Arrays.copyOf(Pictures.screenshot(), Math.min(kept + 8, 150))));
        assertRefused(
                AttachmentProblem.BROKEN,
                () -> clean(FileKind.WEBP, Arrays.copyOf(Pictures.webp(40, 30), Math.min(kept + 12, 150))));
    }

    @Test
    void doesNotLoseItselfInNoise() {
        java.util.Random random = new java.util.Random(7);
        for (int n = 0; n < 3000; n++) {
            byte[] noisy = (n % 2 == 0 ? Pictures.photo() : Pictures.webp(40, 30)).clone();
            for (int hit = 0; hit < 4; hit++) {
                noisy[12 + random.nextInt(noisy.length - 12)] = (byte) random.nextInt();
            }
            try {
                clean(n % 2 == 0 ? FileKind.JPEG : FileKind.WEBP, noisy);
            } catch (Refused told) {
                assertThat(told.code()).isInstanceOf(AttachmentProblem.class);
            }
        }
    }

    private static byte[] clean(FileKind kind, byte[] content) {
        return Cleaning.clean(kind, content, PIXELS);
    }

    private static void assertRefused(AttachmentProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(problem));
    }

    private static int[] points(byte[] picture) throws IOException {
        BufferedImage image = Pictures.shown(picture);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
