package ru.adsdesk.console.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.adsdesk.identity.Role;

/** Where people of a role may go; only to pages that are there. */
@Component
class Navigation {

    private record Entry(String name, String path, Set<Role> roles) {}

    private static final Set<Role> LEADING = Set.of(Role.DISPATCHER, Role.SENIOR, Role.ADMINISTRATOR);
    private static final Set<Role> READING =
            Set.of(Role.DISPATCHER, Role.SENIOR, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> OVERSEEING = Set.of(Role.SENIOR, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);

    private static final List<Entry> ALL = List.of(
            new Entry("shift", "/shift", LEADING),
            new Entry("board", "/board", READING),
            new Entry("new", "/requests/new", LEADING),
            new Entry("outages", "/outages", READING),
            new Entry("crews", "/crews", READING),
            new Entry("contacts", "/contacts", READING),
            new Entry("mine", "/mine", Set.of(Role.EXECUTOR)),
            new Entry("journal", "/journal", READING),
            new Entry("overview", "/overview", OVERSEEING),
            new Entry("reports", "/reports", OVERSEEING),
            new Entry("admin", "/admin", Set.of(Role.ADMINISTRATOR, Role.SENIOR, Role.MANAGER)));

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Navigation(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** Whether the books, and so the live feed, are for them. */
    static boolean isReading(Role role) {
        return READING.contains(role);
    }

    List<Frame.Place> of(Role role) {
        Set<String> there = there();
        return ALL.stream()
                .filter(entry -> entry.roles().contains(role) && there.contains(entry.path()))
                .map(entry -> new Frame.Place(entry.name(), entry.path()))
                .toList();
    }

    /** The first page of a role; the board where it has none. */
    String home(Role role) {
        return role == Role.EXECUTOR && there().contains("/mine") ? "/mine" : "/board";
    }

    private Set<String> there() {
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toSet());
    }
}
