package ru.adsdesk.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.testing.DeskTest;

@DeskTest
@Import(HousingFixture.class)
class HousesTests {

    @Autowired
    private HousingFixture fixture;

    @Autowired
    private Houses houses;

    @Autowired
    private HouseRegister register;

    @Autowired
    private Serving serving;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void refusesAHouseWhoseZoneNobodyKnows() {
        Caller senior = fixture.senior();
        assertThatThrownBy(() -> register.add(
                        senior, new NewHouse("1", "г. Полянск, ул. Лесная, д. 5", null, Building.UNKNOWN, null)))
                .hasMessage("house.zone-unknown");
        assertThatThrownBy(() -> register.add(
                        senior, new NewHouse("1", "г. Полянск, ул. Лесная, д. 5", "Луна", Building.UNKNOWN, null)))
                .hasMessage("house.zone-invalid");
        assertThatThrownBy(() -> register.add(
                        senior, new NewHouse("1", "у мусорных баков", "Asia/Omsk", Building.UNKNOWN, null)))
                .hasMessage("house.number-unread");
        assertThat(fixture.codes(BookId.of(senior.scope().centre()))).isEmpty();
    }

    @Test
    void refusesASecondHouseWithTheSameIdOfTheRegister() {
        Caller senior = fixture.senior();
        NewHouse house = new NewHouse("77", "г. Москва, ул. Лесная, д. 5", null, Building.UNKNOWN, null);
        register.add(senior, house);
        assertThatThrownBy(() -> register.add(senior, house)).hasMessage("house.external-id-taken");
    }

    @Test
    void refusesThoseWhoMayNot() {
        Caller senior = fixture.senior();
        OrganisationView mine = fixture.organisation(senior, "ООО «Уют»");
        OrganisationView other = fixture.organisation(senior, "ТСЖ «Сосна»");
        HouseView house = fixture.house(senior, "г. Полянск, ул. Лесная, д. 5", mine.id());
        Caller auditor = fixture.within(senior, Role.AUDITOR, mine.id());
        Caller stranger = fixture.within(senior, Role.SENIOR, other.id());
        Caller resident = fixture.within(senior, Role.RESIDENT, mine.id());
        HouseId id = house.house().id();
        assertThat(register.get(auditor, id).house().server()).isEqualTo(mine.id());
        assertThatThrownBy(() -> register.change(auditor, id, 0, "Лесная, 6", null, Building.UNKNOWN))
                .hasMessage("auth.forbidden");
        assertThatThrownBy(() -> register.get(stranger, id)).hasMessage("house.unknown");
        assertThatThrownBy(() -> serving.changeServer(stranger, id, other.id())).hasMessage("house.unknown");
        assertThatThrownBy(() -> register.get(resident, id)).hasMessage("auth.forbidden");
        assertThatThrownBy(() -> organisations.create(stranger, "ООО «Ещё»", null, null))
                .hasMessage("auth.forbidden");
    }

    @Test
    void refusesAChangeToAnOldVersion() {
        Caller senior = fixture.senior();
        HouseView house = fixture.house(senior, "г. Полянск, ул. Лесная, д. 5", null);
        HouseId id = house.house().id();
        register.change(senior, id, 0, "г. Полянск, ул. Лесная, д. 5А", null, new Building(1980, 5, 9, 4, 120));
        assertThatThrownBy(() -> register.change(senior, id, 0, "г. Полянск, ул. Лесная, д. 6", null, Building.UNKNOWN))
                .hasMessage("housing.version-conflict");
        assertThat(register.get(senior, id).building()).isEqualTo(new Building(1980, 5, 9, 4, 120));
        assertThat(houses.findServed(id).orElseThrow().address()).endsWith("5А");
        assertThat(fixture.codes(BookId.of(senior.scope().centre()))).containsExactly("house.added", "house.changed");
    }

    @Test
    void refusesASecondOrganisationOfTheSameName() {
        Caller senior = fixture.senior();
        fixture.organisation(senior, "ООО «Уют»");
        assertThatThrownBy(() -> organisations.create(senior, "ооо \"УЮТ\"", null, null))
                .hasMessage("organisation.name-taken");
        assertThatThrownBy(() -> organisations.create(senior, "ООО «Дом»", "12345", null))
                .hasMessage("organisation.inn-invalid");
    }

    @Test
    void neverHasTwoServersAtOneTime() {
        Caller senior = fixture.senior();
        OrganisationView one = fixture.organisation(senior, "ООО «Уют»");
        OrganisationView other = fixture.organisation(senior, "ТСЖ «Сосна»");
        HouseView house = fixture.house(senior, "г. Полянск, ул. Лесная, д. 5", one.id());
        assertThatThrownBy(() -> jdbc.update(
                        "insert into housing.service (id, house, organisation) values (gen_random_uuid(), ?, ?)",
                        house.house().id().value(),
                        other.id().value()))
                .hasMessageContaining("exclusion constraint");
    }

    @Test
    void changesTheServerAndKeepsTheHistory() {
        Caller senior = fixture.senior();
        OrganisationView old = fixture.organisation(senior, "ООО «Уют»");
        OrganisationView fresh = fixture.organisation(senior, "ТСЖ «Сосна»");
        HouseId house = fixture.house(senior, "г. Полянск, ул. Лесная, д. 5", old.id())
                .house()
                .id();
        assertThat(houses.findServed(house).orElseThrow().server()).isEqualTo(old.id());
        assertThatThrownBy(() -> serving.changeServer(senior, house, old.id())).hasMessage("service.already");
        assertThat(serving.changeServer(senior, house, fresh.id()).server()).isEqualTo(fresh.id());
        assertThat(houses.findServed(house).orElseThrow().book()).isEqualTo(BookId.of(fresh.id()));
        assertThat(houses.findServedAt(house, Instant.EPOCH).orElseThrow().server())
                .isEqualTo(old.id());
        assertThat(serving.history(senior, house))
                .extracting(ServiceView::organisation)
                .containsExactly(fresh.id(), old.id());
        assertThat(fixture.codes(BookId.of(fresh.id()))).containsExactly("organisation.created", "service.started");
        assertThat(fixture.codes(BookId.of(old.id())))
                .containsExactly("organisation.created", "house.added", "service.ended");
        assertThat(serving.end(senior, house).server()).isNull();
        assertThatThrownBy(() -> serving.end(senior, house)).hasMessage("service.none");
    }

    @Test
    void resolvesAddressesWithinTheCentre() {
        Caller senior = fixture.senior();
        OrganisationView server = fixture.organisation(senior, "ООО «Уют»");
        HouseId house = fixture.house(senior, "г. Полянск, ул. Полевая Б., д. 5, к. 2", server.id())
                .house()
                .id();
        fixture.house(senior, "г. Полянск, ул. Полевая М., д. 5, к. 2", server.id());
        fixture.house(fixture.senior(), "г. Полянск, ул. Полевая Б., д. 5, к. 2", null);
        var centre = senior.scope().centre();
        AddressMatch sure = houses.resolve(centre, "Б. Полевая 5к2, подъезд 3, этаж 4, кв 15");
        assertThat(sure.kind()).isEqualTo(AddressMatch.Kind.SURE);
        assertThat(sure.house().id()).isEqualTo(house);
        assertThat(List.of(sure.entrance(), sure.floor(), sure.premises())).containsExactly("3", "4", "15");
        assertThat(houses.resolve(centre, "улица Большая Поливая, 5к2").house().id())
                .isEqualTo(house);
        AddressMatch unsure = houses.resolve(centre, "Полевая 5к2");
        assertThat(unsure.kind()).isEqualTo(AddressMatch.Kind.UNSURE);
        assertThat(unsure.candidates()).hasSize(2);
        assertThat(houses.resolve(centre, "у мусорных баков").kind()).isEqualTo(AddressMatch.Kind.NONE);
    }

    @Test
    void findsHousesByTheIdOfTheRegister() {
        Caller senior = fixture.senior();
        register.add(senior, new NewHouse("77", "г. Москва, ул. Лесная, д. 5", null, Building.UNKNOWN, null));
        ServedHouse found = houses.findServed(senior.scope().centre(), "77").orElseThrow();
        assertThat(found.zone().getId()).isEqualTo("Europe/Moscow");
        assertThat(houses.listServed(List.of(found.id(), HouseId.next()))).containsExactly(found);
        assertThat(houses.findServed(fixture.senior().scope().centre(), "77")).isEmpty();
    }
}
