// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/commit_controller.h"

namespace bailiwick::desktop {

CommitController::CommitController(draft::Draft &draft, remote::ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_client(client)
{
}

CommitController::~CommitController()
{
    m_call.cancel();
}

void CommitController::commit(const draft::PreviewPtr &contract)
{
    if (isRunning())
        return;
    const bool fits = contract && m_draft.base() && m_draft.conflicts().empty() &&
                      contract->changes == m_draft.changes() &&
                      contract->baseRevision == m_draft.base()->state().revision;
    if (!fits) {
        Q_EMIT refused({"preview-outdated",
                        tr("The preview is not of these changes any more.").toStdString(),
                        {},
                        tr("Wait for the new preview and look at it.").toStdString(),
                        true,
                        {}});
        return;
    }
    remote::CommitRequest request;
    request.baseRevision = contract->baseRevision;
    request.changes = contract->changes;
    request.reason = m_draft.reason();
    request.instant = contract->instant;
    request.digest = QString::fromStdString(contract->digest);
    m_call = m_client.commit(
        request, this,
        [this, base = contract->baseRevision](const fleet::Expected<std::int64_t> &revision) {
            answered(revision, base);
        });
    Q_EMIT runningChanged(true);
}

void CommitController::cancel()
{
    if (!isRunning())
        return;
    m_call.cancel();
    Q_EMIT runningChanged(false);
}

void CommitController::answered(const fleet::Expected<std::int64_t> &revision, std::int64_t base)
{
    Q_EMIT runningChanged(false);
    if (revision) {
        m_draft.clear();
        Q_EMIT committed(*revision);
        return;
    }
    const std::string &code = revision.error().code;
    if (code == "revision-moved" || code == "preview-differs")
        askWhatMoved(base);
    else
        Q_EMIT refused(revision.error());
}

void CommitController::askWhatMoved(std::int64_t base)
{
    using Summaries = std::vector<remote::RevisionSummary>;
    m_call = m_client.revisions(base, this, [this](const fleet::Expected<Summaries> &revisions) {
        Q_EMIT moved(revisions.value_or(Summaries()));
    });
}

} // namespace bailiwick::desktop
