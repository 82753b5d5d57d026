// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canned_answers.h"
#include "fake_server.h"
#include "models/remote/api_client.h"

#include <QTest>

#include <optional>

namespace bailiwick::tests {

constexpr int patience = 30'000; // ms; a machine that builds meanwhile is slow

// A signed-in client; whatever it asks is answered by `body`.
struct AskingClient
{
    explicit AskingClient(const tests::Identity &identity)
        : server(identity)
        , client(server.url())
    {
        client.transport().setPin(identity.fingerprint());
        server.setHandler([this](const FakeServer::Request &request) {
            return request.path == "/v1/sessions"
                       ? FakeServer::answer(201, session("a1", "f1", 900'000))
                       : FakeServer::answer(status, body);
        });
    }
    bool signIn()
    {
        bool done = false;
        client.signIn({}, &client, [&](const auto &answer) { done = answer.has_value(); });
        return QTest::qWaitFor([&] { return done; }, patience);
    }
    // What the call asked, "GET /v1/offers {body}"; its answer stands in `answered`.
    template<typename T, typename F>
    QByteArray asked(const QByteArray &answer, F &&call, std::optional<T> &answered)
    {
        body = answer;
        bool done = false;
        call([&](fleet::Expected<T> value) {
            if (value)
                answered = std::move(*value);
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done; }, patience))
            return "nothing";
        const FakeServer::Request &last = server.requests().last();
        return last.method + ' ' + last.path +
               (last.body.isEmpty() ? QByteArray() : ' ' + last.body);
    }
    template<typename F>
    QByteArray askedVoid(F &&call)
    {
        status = 204;
        body.clear();
        bool done = false;
        call([&](const fleet::Expected<void> &value) { done = value.has_value(); });
        const bool came = QTest::qWaitFor([&] { return done; }, patience);
        status = 200;
        const FakeServer::Request &last = server.requests().last();
        return came ? last.method + ' ' + last.path +
                          (last.body.isEmpty() ? QByteArray() : ' ' + last.body)
                    : QByteArray("nothing");
    }

    FakeServer server;
    remote::ApiClient client;
    QByteArray body;
    int status = 200;
};

} // namespace bailiwick::tests
