// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/draft/latest.h"
#include "models/fleet/policy_check.h"

#include <QObject>

#include <memory>

namespace bailiwick::access {
class ConditionChecker;
}

namespace bailiwick::items {

// Checks the condition of a role while somebody writes it, by the same rules as a preview and a
// commit, on a worker thread: only the newest request counts. On a fleet that is seen in part only
// its syntax and what it may read are checked; the server looks at the rest. One thread.
class RoleConditionCheck : public QObject
{
    Q_OBJECT

public:
    explicit RoleConditionCheck(QObject *parent = nullptr);
    ~RoleConditionCheck() override;

    // `role` with the condition, as a change of the state. `whole`: the state is the whole fleet.
    // O(nodes) the first time, then what differs.
    void request(const access::SnapshotPtr &base, const fleet::State &state, bool whole,
                 const fleet::Role &role);
    bool isRunning() const { return m_latest.isRunning(); }

signals:
    // What is wrong with it, and where; nothing: it may go live.
    void finished(const std::vector<bailiwick::fleet::PolicyFault> &faults);

private:
    std::shared_ptr<access::ConditionChecker> m_checker;
    draft::Latest<std::vector<fleet::PolicyFault>> m_latest;
};

} // namespace bailiwick::items
