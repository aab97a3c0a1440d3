package ru.adsdesk.dispatch.crew;

import org.jspecify.annotations.Nullable;

/**
 * A contractor organisation (подрядчик): its crews go out for the centre's organisations.
 *
 * @param id its id
 * @param name its name
 * @param phone whom to call there, E.164
 * @param version grows with every change
 */
public record ContractorView(
        ContractorId id, String name, @Nullable String phone, long version) {}
