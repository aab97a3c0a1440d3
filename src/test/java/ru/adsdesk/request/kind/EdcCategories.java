package ru.adsdesk.request.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import ru.adsdesk.request.KindCode;

/** Our kinds in the words of the one city desk whose requests we measure on: the longest beginning of a code decides. */
final class EdcCategories {

    private static final Map<String, String> BY_BEGINNING = new LinkedHashMap<>();

    static {
        BY_BEGINNING.put("cold-water.", "Сантехника");
        BY_BEGINNING.put("hot-water.", "Сантехника");
        BY_BEGINNING.put("heating.", "Отопление");
        BY_BEGINNING.put("sewerage.", "Канализация");
        BY_BEGINNING.put("electricity.", "Электрика");
        BY_BEGINNING.put("electricity.light-control", "Освещение");
        BY_BEGINNING.put("electricity.cooker", "Электроплиты");
        BY_BEGINNING.put("gas.", "Другое");
        BY_BEGINNING.put("lift.", "Лифты");
        BY_BEGINNING.put("platform.", "Подъемные платформы для инвалидов");
        BY_BEGINNING.put("chute.", "Уборка");
        BY_BEGINNING.put("chute.fault", "Плотницкие, слесарные работы");
        BY_BEGINNING.put("ventilation.", "Вентиляция");
        BY_BEGINNING.put("fire-safety.", "Системы ДУ и ППА");
        BY_BEGINNING.put("fire-safety.fault", "Другое");
        BY_BEGINNING.put("roof.", "Кровля");
        BY_BEGINNING.put("roof.access", "Плотницкие, слесарные работы");
        BY_BEGINNING.put("facade.", "Фасадные работы");
        BY_BEGINNING.put("facade.finish", "Содержание общедомовых помещений");
        BY_BEGINNING.put("doors.", "Плотницкие, слесарные работы");
        BY_BEGINNING.put("intercom.", "Домофоны (запирающие устройства)");
        BY_BEGINNING.put("cleaning.", "Уборка");
        BY_BEGINNING.put("cleaning.smell", "Содержание общедомовых помещений");
        BY_BEGINNING.put("winter.", "Зимние виды работ");
        BY_BEGINNING.put("winter.icicles", "Кровля");
        BY_BEGINNING.put("pests.insects", "Дезинсекция");
        BY_BEGINNING.put("pests.rodents", "Дератизация");
        BY_BEGINNING.put("meters.", "Водосчетчики");
        BY_BEGINNING.put("meters.readings", "Другое");
        BY_BEGINNING.put("yard.", "Благоустройство");
        BY_BEGINNING.put("yard.light", "Уличное освещение");
        BY_BEGINNING.put("act.", "Другое");
        BY_BEGINNING.put("service.", "Другое");
        BY_BEGINNING.put("other.", "Другое");
    }

    private EdcCategories() {}

    static String of(KindCode kind) {
        return BY_BEGINNING.entrySet().stream()
                .filter(entry -> kind.value().startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey((left, right) -> left.length() - right.length()))
                .orElseThrow()
                .getValue();
    }
}
