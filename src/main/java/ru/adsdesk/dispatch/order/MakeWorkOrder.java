package ru.adsdesk.dispatch.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.WorkerId;

/**
 * A work order to be made.
 *
 * @param request the request: its id or number
 * @param crew the crew that goes
 * @param worker the worker that goes, where one is named
 * @param task what to do; personal
 * @param materials what to take along; personal
 * @param arriveBy when they are to be there; absent: the planned visit, else the planned time of the work
 * @param beforePhotos it is not done without a photo from before; absent: as the plan of the kind says
 * @param afterPhotos it is not done without a photo from after; absent: likewise
 */
@Schema(example = MakeWorkOrder.EXAMPLE)
public record MakeWorkOrder(
        @NotBlank @Size(max = 100) String request,
        @Nullable CrewId crew,
        @Nullable WorkerId worker,
        @Size(max = 4000) @Nullable String task,
        @Size(max = 2000) @Nullable String materials,
        @Nullable Instant arriveBy,
        @Nullable Boolean beforePhotos,
        @Nullable Boolean afterPhotos) {

    static final String EXAMPLE = """
        {"request": "2030-000001", "crew": "019a0000-0000-7000-8000-000000000000",
         "task": "Перекрыть стояк, заменить участок трубы", "materials": "Труба ПП 20 мм, 2 м"}\
        """;
}
