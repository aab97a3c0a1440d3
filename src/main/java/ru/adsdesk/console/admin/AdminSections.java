package ru.adsdesk.console.admin;

import java.util.List;
import java.util.Set;
import ru.adsdesk.identity.Role;

/** The sections of administration and who finds their way there. What each may do is for the API to judge. */
final class AdminSections {

    private static final Set<Role> ADMINS = Set.of(Role.ADMINISTRATOR);
    private static final Set<Role> SENIORS = Set.of(Role.ADMINISTRATOR, Role.SENIOR);
    private static final Set<Role> ALL = Set.of(Role.ADMINISTRATOR, Role.SENIOR, Role.MANAGER);

    private static final List<Section> SECTIONS = List.of(
            new Section("accounts", "/admin/accounts", ADMINS),
            new Section("keys", "/admin/keys", ADMINS),
            new Section("organisations", "/admin/organisations", ALL),
            new Section("houses", "/admin/houses", ALL),
            new Section("imports", "/admin/imports", SENIORS),
            new Section("crews", "/admin/crews", SENIORS),
            new Section("workers", "/admin/workers", SENIORS),
            new Section("contractors", "/admin/contractors", SENIORS),
            new Section("rules", "/admin/rules", SENIORS),
            new Section("contacts", "/contacts", ALL),
            new Section("templates", "/admin/templates", ADMINS),
            new Section("channels", "/admin/channels", ADMINS),
            new Section("kinds", "/admin/kinds", ALL),
            new Section("norms", "/admin/norms", ALL),
            new Section("calendar", "/admin/calendar", ALL));

    private AdminSections() {}

    /**
     * A section.
     *
     * @param name its name in the bundle, {@code admin.<name>}
     * @param path its address
     * @param roles who goes there
     */
    record Section(String name, String path, Set<Role> roles) {}

    static List<Section> of(Role role) {
        return SECTIONS.stream()
                .filter(section -> section.roles().contains(role))
                .toList();
    }
}
