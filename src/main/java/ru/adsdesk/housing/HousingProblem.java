package ru.adsdesk.housing;

import ru.adsdesk.problem.ProblemCode;

/** How housing refuses, and what it finds wrong in imported rows. */
public enum HousingProblem implements ProblemCode {
    /** No such house, or none the caller may see. */
    HOUSE_UNKNOWN("house.unknown", 404),
    /** Another house has this id of the register. */
    HOUSE_EXTERNAL_ID_TAKEN("house.external-id-taken", 409),
    /** The time zone can neither be told from the region nor was it given. */
    HOUSE_ZONE_UNKNOWN("house.zone-unknown", 422),
    /** No such time zone. */
    HOUSE_ZONE_INVALID("house.zone-invalid", 400),
    /** The house's number cannot be read from its address. */
    HOUSE_NUMBER_UNREAD("house.number-unread", 422),
    /** The address names only a part of a house, so it is never surely matched. */
    HOUSE_ONLY_PART("house.only-part", 422),
    /** The same address stands in the register twice, so it is never surely matched. */
    HOUSE_ADDRESS_DOUBLED("house.address-doubled", 422),
    /** The register names another manager than the one who serves the house; an import does not change it. */
    HOUSE_MANAGER_DIFFERS("house.manager-differs", 409),
    /** The address may mean several houses. */
    HOUSE_UNSURE("house.unsure", 422),
    /** A number of floors, entrances or premises that no house has. */
    HOUSE_VALUE_IMPLAUSIBLE("house.value-implausible", 422),
    /** Someone else changed it meanwhile. */
    VERSION_CONFLICT("housing.version-conflict", 412),
    /** The change must name the version it is made to. */
    VERSION_MISSING("housing.version-missing", 428),
    /** No such organisation, or none the caller may see. */
    ORGANISATION_UNKNOWN("organisation.unknown", 404),
    /** Another organisation of the centre has this name. */
    ORGANISATION_NAME_TAKEN("organisation.name-taken", 409),
    /** An INN has 10 or 12 digits. */
    ORGANISATION_INN_INVALID("organisation.inn-invalid", 400),
    /** Another organisation serves the house at that time. */
    SERVICE_OVERLAPS("service.overlaps", 409),
    /** The organisation serves the house already. */
    SERVICE_ALREADY("service.already", 409),
    /** Nobody but the centre serves the house. */
    SERVICE_NONE("service.none", 409),
    /** No such entrance in this house. */
    ENTRANCE_UNKNOWN("entrance.unknown", 404),
    /** No such premises in this house. */
    PREMISES_UNKNOWN("premises.unknown", 404),
    /** No such resident, or none the caller may see. */
    RESIDENT_UNKNOWN("resident.unknown", 404),
    /** The very same resident is there already. */
    RESIDENT_ALREADY("resident.already", 409),
    /** No such system of risers. */
    RISER_SYSTEM_UNKNOWN("riser.system-unknown", 400),
    /** No such entry in the directory of whom to call, or none the caller may see. */
    CONTACT_UNKNOWN("contact.unknown", 404),
    /** The very same entry is there already. */
    CONTACT_ALREADY("contact.already", 409);

    private final String code;
    private final int status;

    HousingProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
