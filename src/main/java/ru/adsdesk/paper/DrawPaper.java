package ru.adsdesk.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;

/** The order to draw one form, with what it is to say; what is left out is taken from the request or left blank for the hand. */
@Schema(example = DrawPaper.EXAMPLE)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkAct.class, name = "WORK"),
    @JsonSubTypes.Type(value = DamageAct.class, name = "DAMAGE"),
    @JsonSubTypes.Type(value = AccessAct.class, name = "ACCESS"),
    @JsonSubTypes.Type(value = QualityAct.class, name = "QUALITY"),
    @JsonSubTypes.Type(value = WrittenAnswer.class, name = "ANSWER")
})
public sealed interface DrawPaper permits WorkAct, DamageAct, AccessAct, QualityAct, WrittenAnswer {

    /** What the API document shows. */
    String EXAMPLE = """
        {"form": "WORK", "works": [{"name": "Замена вентиля на стояке ХВС", "unit": "шт.", "quantity": "1"}],
         "materials": [{"name": "Вентиль DN20", "unit": "шт.", "quantity": "1"}],
         "signing": {"refused": true, "witnesses": [{"name": "Свидетелев П. П."}, {"name": "Понятая А. А."}]}}\
        """;

    /** When it happened; absent: now. */
    @Nullable
    Instant at();

    /** How the other side signs; absent where it signs by hand, or not at all. */
    @Nullable
    Signing signing();

    /** Uploaded files that belong to it. */
    List<AttachmentId> files();
}
