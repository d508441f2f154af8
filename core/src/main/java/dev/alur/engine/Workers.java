package dev.alur.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for actions: virtual ones when the JVM has them, else a pool that grows to its limit. */
final class Workers {
    private Workers() {}

    static ExecutorService create(int most) {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            // as many again for calls that were given up and do not return, and some for what is due and for audiences
            int threads = (int) Math.min(Integer.MAX_VALUE, 2L * most + 64);
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    0, threads, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("alur-action-"));
            return pool;
        }
    }

    static ThreadFactory daemons(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
