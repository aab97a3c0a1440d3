package ru.adsdesk.housing;

import org.jspecify.annotations.Nullable;

/** An entrance: its number over the door, and how many floors it has where known. */
public record EntranceView(
        EntranceId id, String number, @Nullable Integer floors) {}
