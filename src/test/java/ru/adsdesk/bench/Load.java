package ru.adsdesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients at once for so long, each sending the next when the last is answered; the server lies in the folder. */
record Load(int clients, Duration length, Path folder) {

    /**
     * What came of it.
     *
     * @param perSecond registrations a second
     * @param nanos how long each took, sorted
     * @param processor milliseconds of processor time for each, see {@link Processor#each}
     */
    record Result(double perSecond, long[] nanos, String processor) {

        double millis(double share) {
            return nanos.length == 0
                    ? 0
                    : nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / 1e6;
        }
    }

    Result on(Side side) throws Exception {
        List<Side.Client> opened = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(
                clients, Thread.ofPlatform().name(Processor.CLIENT, 0).factory())) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Side.Client client = side.open(i);
                opened.add(client);
                running.add(threads.submit(() -> {
                    start.await();
                    return work(client);
                }));
            }
            long began = System.nanoTime();
            Processor before = Processor.spent(folder);
            start.countDown();
            long[] all = new long[0];
            for (Future<long[]> each : running) {
                all = join(all, each.get());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            String processor = Processor.spent(folder).each(before, Math.max(1, all.length));
            Arrays.sort(all);
            return new Result(all.length / seconds, all, processor);
        } finally {
            for (Side.Client client : opened) {
                client.close();
            }
        }
    }

    private long[] work(Side.Client client) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        long[] taken = new long[1024];
        int count = 0;
        for (long now = System.nanoTime(); now < end; ) {
            client.register();
            long after = System.nanoTime();
            taken = count == taken.length ? Arrays.copyOf(taken, count * 2) : taken;
            taken[count++] = after - now;
            now = after;
        }
        return Arrays.copyOf(taken, count);
    }

    private static long[] join(long[] one, long[] other) {
        long[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
