package ru.adsdesk.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.testing.Wire;

/** Registrations over HTTP as an operator's screen sends them: token, name of the call, house, phone, words. */
record HttpSide(int port, String token, List<HouseId> houses) implements Side {

    private static final List<String> WORDS = List.of(
            "Прорвало трубу холодной воды под раковиной, вода хлещет на пол",
            "Не работает лифт, кабина стоит на седьмом этаже",
            "Нет света во всём подъезде, в щитке искрит",
            "Холодные батареи в двух комнатах, дома двенадцать градусов",
            "Засор канализации, унитаз переливается",
            "Не закрывается дверь подъезда, сломан доводчик",
            "Нет горячей воды третий день",
            "Пахнет газом на лестничной площадке",
            "Течёт крыша, капает на верхнем этаже",
            "Не убран снег у входа, очень скользко",
            "Не работает домофон",
            "Перегорела лампа на площадке пятого этажа");

    @Override
    public Client open(int number) throws IOException {
        Wire wire = new Wire(port, token);
        SplittableRandom random = new SplittableRandom(number * 1_000_003L + System.nanoTime());
        return new Client() {
            @Override
            public void register() throws IOException {
                Wire.Answer answer =
                        wire.post("/api/requests", UUID.randomUUID().toString(), body(random));
                if (answer.status() != 201) {
                    throw new IllegalStateException(answer.toString());
                }
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }

    private byte[] body(SplittableRandom random) {
        return """
                {"channel": "PHONE", "applicant": {"name": "Примерова Анна", "phone": "+7900000%04d"},
                 "address": {"houseId": "%s", "entrance": "%d", "floor": "%d", "premises": "%d"}, "description": "%s"}""".formatted(
                        random.nextInt(10_000),
                        houses.get(random.nextInt(houses.size())),
                        1 + random.nextInt(4),
                        1 + random.nextInt(9),
                        1 + random.nextInt(200),
                        WORDS.get(random.nextInt(WORDS.size())))
                .getBytes(UTF_8);
    }
}
