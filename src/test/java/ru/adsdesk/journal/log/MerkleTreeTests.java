package ru.adsdesk.journal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tree against the public vectors of Certificate Transparency and against a plain recursion written here. */
class MerkleTreeTests {

    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void givesTheRootsOfTheReferenceVectors() {
        Log log = new Log();
        assertThat(log.tree.root(0).hex()).isEqualTo(ROOTS.getFirst());
        for (int size = 1; size <= LEAVES.size(); size++) {
            log.append(HEX.parseHex(LEAVES.get(size - 1)));
            assertThat(log.tree.root(size).hex()).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void givesTheProofsOfTheReferenceVectors() {
        Log log = new Log();
        LEAVES.forEach(leaf -> log.append(HEX.parseHex(leaf)));
        assertThat(log.tree.inclusion(0, 8).path())
                .extracting(Digest::hex)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(log.tree.consistency(6, 8).path())
                .extracting(Digest::hex)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void agreesWithPlainRecursionAtEverySize() throws Exception {
        Random random = new Random(20260301);
        Log log = new Log();
        for (int size = 1; size <= 600; size++) {
            log.append(line(random));
            assertThat(log.tree.root(size).bytes()).isEqualTo(naive(log.lines));
        }
    }

    @Test
    void agreesWithPlainRecursionAcrossSeveralTileLevels() throws Exception {
        Random random = new Random(7);
        Log log = new Log();
        TileAppender appender = new TileAppender(log.tiles::get, 0);
        for (int i = 0; i < 66_000; i++) {
            log.lines.add(line(random));
            appender.append(TreeHash.leaf(log.lines.getLast()));
        }
        appender.changed().forEach(tile -> log.tiles.put(tile.id(), tile));
        assertThat(log.tiles.keySet()).extracting(TileId::level).contains(0, 1, 2);
        for (int size : List.of(66_000, 65_536, 65_537, 65_535, 40_001, 256)) {
            assertThat(log.tree.root(size).bytes()).isEqualTo(naive(log.lines.subList(0, size)));
        }
    }

    @Test
    void provesEveryLineOfEveryTree() {
        Random random = new Random(42);
        Log log = new Log();
        for (int size = 1; size <= 300; size++) {
            log.append(line(random));
            int index = random.nextInt(size);
            for (int at : size < 40 ? all(size) : List.of(0, index, size - 1)) {
                InclusionProof proof = log.tree.inclusion(at, size);
                assertThat(proof.proves(log.leaf(at), log.tree.root(size))).isTrue();
            }
        }
    }

    @Test
    void provesEveryPrefixOfEveryTree() {
        Random random = new Random(43);
        Log log = new Log();
        for (int size = 1; size <= 300; size++) {
            log.append(line(random));
            for (int from : size < 40 ? all(size + 1) : List.of(0, random.nextInt(size), size - 1, size)) {
                ConsistencyProof proof = log.tree.consistency(from, size);
                assertThat(proof.proves(log.tree.root(from), log.tree.root(size)))
                        .isTrue();
            }
        }
    }

    @Test
    void refusesProofsOfAnythingElse() {
        Random random = new Random(44);
        Log log = new Log();
        for (int size = 1; size <= 70; size++) {
            log.append(line(random));
        }
        Digest root = log.tree.root(70);
        for (int at = 0; at < 70; at++) {
            InclusionProof proof = log.tree.inclusion(at, 70);
            assertThat(proof.proves(log.leaf((at + 1) % 70), root)).isFalse();
            assertThat(proof.proves(log.leaf(at), log.tree.root(69))).isFalse();
            assertThat(new InclusionProof((at + 1) % 70, 70, proof.path()).proves(log.leaf(at), root))
                    .isFalse();
            assertThat(new InclusionProof(at, 70, longer(proof.path())).proves(log.leaf(at), root))
                    .isFalse();
            assertThat(new InclusionProof(at, 70, shorter(proof.path())).proves(log.leaf(at), root))
                    .isFalse();
        }
        for (int from = 1; from < 70; from++) {
            List<Digest> path = log.tree.consistency(from, 70).path();
            Digest older = log.tree.root(from);
            assertThat(new ConsistencyProof(from, 70, path).proves(log.tree.root(from - 1), root))
                    .isFalse();
            assertThat(new ConsistencyProof(from, 70, path).proves(older, log.tree.root(69)))
                    .isFalse();
            assertThat(new ConsistencyProof(from, 70, longer(path)).proves(older, root))
                    .isFalse();
            assertThat(new ConsistencyProof(from, 70, shorter(path)).proves(older, root))
                    .isFalse();
        }
    }

    @Test
    void readsFewTilesForAProofInALongBook() {
        Log log = new Log();
        TileAppender appender = new TileAppender(log.tiles::get, 0);
        Digest leaf = TreeHash.leaf(new byte[] {1});
        for (int i = 0; i < 200_000; i++) {
            appender.append(leaf);
        }
        appender.changed().forEach(tile -> log.tiles.put(tile.id(), tile));
        Set<TileId> read = new HashSet<>();
        MerkleTree counted = new MerkleTree(id -> {
            assertThat(read.add(id)).as("tile read once").isTrue();
            return log.tiles.get(id);
        });
        counted.inclusion(123_456, 200_000);
        assertThat(read).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void continuesStoredTilesInBatchesOfAnySize() {
        Random random = new Random(45);
        Log oneByOne = new Log();
        Log inBatches = new Log();
        int size = 0;
        while (size < 1500) {
            int batch = 1 + random.nextInt(400);
            TileAppender appender = new TileAppender(inBatches.tiles::get, size);
            for (int i = 0; i < batch; i++) {
                byte[] line = line(random);
                oneByOne.append(line);
                appender.append(TreeHash.leaf(line));
            }
            appender.changed().forEach(tile -> inBatches.tiles.put(tile.id(), tile));
            size += batch;
            assertThat(appender.size()).isEqualTo(size);
        }
        assertThat(inBatches.tiles).isEqualTo(oneByOne.tiles);
    }

    @Test
    void growsTheSameRootWithoutTiles() {
        Random random = new Random(46);
        Log log = new Log();
        GrowingRoot growing = new GrowingRoot();
        assertThat(growing.root()).isEqualTo(log.tree.root(0));
        for (int size = 1; size <= 300; size++) {
            log.append(line(random));
            growing.append(log.leaf(size - 1));
            assertThat(growing.root()).isEqualTo(log.tree.root(size));
        }
    }

    @Test
    void refusesWhatIsOutsideTheTree() {
        Log log = new Log();
        log.append(new byte[] {1});
        assertThatIllegalArgumentException().isThrownBy(() -> log.tree.inclusion(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> log.tree.inclusion(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> log.tree.consistency(2, 1));
    }

    @Test
    void keepsTilesAsTheirBytes() {
        Tile tile = new Tile(new TileId(0, 3), List.of(TreeHash.emptyRoot(), TreeHash.leaf(new byte[0])));
        assertThat(tile.toBytes()).hasSize(64);
        assertThat(Tile.ofBytes(tile.id(), tile.toBytes())).isEqualTo(tile);
    }

    private static byte[] naive(List<byte[]> lines) throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        if (lines.size() == 1) {
            hash.update((byte) 0);
            return hash.digest(lines.getFirst());
        }
        int left = 1;
        while (left * 2 < lines.size()) {
            left *= 2;
        }
        hash.update((byte) 1);
        hash.update(naive(lines.subList(0, left)));
        return hash.digest(naive(lines.subList(left, lines.size())));
    }

    private static byte[] line(Random random) {
        byte[] line = new byte[random.nextInt(40)];
        random.nextBytes(line);
        return line;
    }

    private static List<Integer> all(int size) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(i);
        }
        return all;
    }

    private static List<Digest> longer(List<Digest> path) {
        List<Digest> longer = new ArrayList<>(path);
        longer.add(TreeHash.emptyRoot());
        return longer;
    }

    private static List<Digest> shorter(List<Digest> path) {
        return path.isEmpty() ? longer(path) : path.subList(0, path.size() - 1);
    }

    /** Lines, and the tiles the appender made of them one line at a time. */
    private static final class Log {
        final List<byte[]> lines = new ArrayList<>();
        final Map<TileId, Tile> tiles = new HashMap<>();
        final MerkleTree tree = new MerkleTree(tiles::get);

        void append(byte[] line) {
            TileAppender appender = new TileAppender(tiles::get, lines.size());
            appender.append(TreeHash.leaf(line));
            appender.changed().forEach(tile -> tiles.put(tile.id(), tile));
            lines.add(line);
        }

        Digest leaf(int index) {
            return TreeHash.leaf(lines.get(index));
        }
    }
}
