package ru.adsdesk.dispatch.crew;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.AccountId;

/**
 * A worker.
 *
 * @param id their id
 * @param name full name; personal
 * @param phone E.164; personal, hinted at for those who only supervise
 * @param crew the crew they go out with
 * @param contractor the contractor whose crews they lead
 * @param account their executor's account
 * @param version grows with every change
 */
public record WorkerView(
        WorkerId id,
        String name,
        @Nullable String phone,
        @Nullable CrewId crew,
        @Nullable ContractorId contractor,
        @Nullable AccountId account,
        long version) {

    /** The same with the phone hinted at. */
    WorkerView hinted() {
        String hint = phone == null || phone.length() < 5
                ? phone
                : phone.substring(0, 2) + "•••" + phone.substring(phone.length() - 2);
        return new WorkerView(id, name, hint, crew, contractor, account, version);
    }
}
