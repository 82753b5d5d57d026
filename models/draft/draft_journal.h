// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"

#include <QTimer>

namespace bailiwick::draft {

// The draft on disk, so that a crash (kill -9, power) loses nothing: written at the end of each
// turn of the event loop in which the draft changed, to a new file that replaces the old one after
// it reached the disk. One file an account, readable by its owner only; removed when the draft is
// empty. One thread.
class DraftJournal : public QObject
{
    Q_OBJECT

public:
    // `account`: what tells accounts apart, e.g. "https://host:8470 <membership id>".
    DraftJournal(QString folder, QString account, Draft &draft, QObject *parent = nullptr);
    ~DraftJournal() override; // writes what is pending

    // Puts the journal's steps into the draft (whose base must be set). Answers how many steps
    // came back: 0 when there is no journal. A file that cannot be read is kept aside, never
    // deleted, and the error names it. What the steps refer to and is gone shows up as
    // Draft::conflicts().
    fleet::Expected<int> restore();

    // Writes now.
    fleet::Expected<void> flush();
    QString path() const;

signals:
    // The draft could not be written (full disk…): say it, the draft itself is intact.
    void failed(const bailiwick::fleet::Error &error);
    void saved();

private:
    QString m_folder;
    QString m_account;
    Draft &m_draft;
    QTimer m_pending;
    bool m_restored = false; // an empty draft must not remove a journal that was never read
};

} // namespace bailiwick::draft
