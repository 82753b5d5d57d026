// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/draft/preview_job.h"
#include "models/remote/api_client.h"

namespace bailiwick::desktop {

/// Sends a draft under the contract of its preview, and says what came of it. On success the draft
/// is empty. One commit at a time. GUI thread.
class CommitController : public QObject
{
    Q_OBJECT
public:
    /// What is passed must outlive the controller.
    CommitController(draft::Draft &draft, remote::ApiClient &client, QObject *parent = nullptr);
    ~CommitController() override;

    /// REQUIRES: a complete preview of the draft's present changes over its present base; an older
    /// one answers refused() with code "preview-outdated" and nothing is sent.
    void commit(const draft::PreviewPtr &contract);
    void cancel();
    bool isRunning() const { return m_call.isActive(); }

Q_SIGNALS:
    void runningChanged(bool running);
    void committed(qint64 revision);
    /// 409: others committed in between (empty: what they did cannot be seen). Ask for the new
    /// revision, then preview again.
    void moved(const std::vector<bailiwick::remote::RevisionSummary> &revisions);
    void refused(const bailiwick::fleet::Error &error);

private:
    void answered(const fleet::Expected<std::int64_t> &revision, std::int64_t base);
    void askWhatMoved(std::int64_t base);

    draft::Draft &m_draft;
    remote::ApiClient &m_client;
    remote::Call m_call;
};

} // namespace bailiwick::desktop
