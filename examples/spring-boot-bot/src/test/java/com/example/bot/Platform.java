package com.example.bot;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A platform on this machine: what the bot sends arrives here, and people write from here. */
final class Platform implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final Semaphore answers = new Semaphore(1_000);
    private final HttpClient client = HttpClient.newHttpClient();

    Platform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/messages", exchange -> {
            arrived.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answers.acquireUninterruptibly();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Messages arrive, but are not answered until {@link #answers}. */
    void holdsAnswers() {
        answers.drainPermits();
    }

    void answers() {
        answers.release(1_000);
    }

    /** The next message that arrives, as JSON. */
    String next() throws InterruptedException {
        return arrived.poll(30, TimeUnit.SECONDS);
    }

    boolean isQuiet() {
        return arrived.isEmpty();
    }

    /** A person writes: the platform calls the bot's webhook. Returns the status. */
    int delivers(int port, String id, String from, String text) throws IOException, InterruptedException {
        return delivers(port, "{\"id\":\"%s\",\"from\":\"%s\",\"text\":\"%s\"}".formatted(id, from, text));
    }

    /** Calls the webhook with that JSON. Returns the status. */
    int delivers(int port, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhook"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        answers();
        server.stop(0);
    }
}
