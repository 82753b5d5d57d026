// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/sources.h"

#include <QMetaObject>

namespace bailiwick::tests {

// A server that knows revisions `first` to `last` and gives at most `limit` at once. It has no
// states.
class FakeHistory : public remote::HistorySource
{
public:
    std::int64_t first = 1;
    std::int64_t last = 0;
    std::int64_t limit = 100;
    bool fails = false;
    int asked = 0;

    remote::Call revisions(std::int64_t after, QObject *context,
                           remote::Reply<std::vector<remote::RevisionSummary>> reply) override
    {
        ++asked;
        std::vector<remote::RevisionSummary> list;
        for (std::int64_t revision = std::max(after + 1, first);
             revision <= std::min(last, std::max(after + 1, first) + limit - 1); ++revision) {
            list.push_back(
                {revision, 1'700'000'000'000 + revision * 3'600'000,
                 revision % 2 == 0 ? QStringLiteral("Nora") : QStringLiteral("Max"),
                 revision % 3 == 0 ? QString() : QStringLiteral("Contract %1").arg(revision),
                 QStringLiteral("1 change")});
        }
        auto *operation = new QObject(context);
        QMetaObject::invokeMethod(
            operation,
            [operation, list, reply, failing = fails] {
                delete operation;
                if (failing)
                    reply(fleet::failure("server-away", "Away."));
                else
                    reply(list);
            },
            Qt::QueuedConnection);
        return remote::Call(operation);
    }
    remote::Call snapshotAsOf(const remote::AsOf &, QObject *,
                              remote::Reply<remote::SnapshotAnswer>, remote::Progress) override
    {
        return {};
    }
};

} // namespace bailiwick::tests
