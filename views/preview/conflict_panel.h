// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/remote/answers.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace bailiwick::widgets {
class HeaderLabel;
} // namespace bailiwick::widgets

namespace bailiwick::preview {

/// What happened in between: the commits of others since the draft's base, and what of the draft
/// does not fit them, to be settled one by one (mine or theirs). Hidden while there is neither.
class ConflictPanel : public QFrame
{
    Q_OBJECT
public:
    /// The draft must outlive it.
    explicit ConflictPanel(draft::Draft &draft, QWidget *parent = nullptr);

    /// What was committed in between (after a 409); empty: nothing to tell.
    void showMoved(const std::vector<remote::RevisionSummary> &moved);
    QTreeWidget &list() { return *m_list; }

private:
    void update();
    void resolve(draft::Resolution resolution);
    const draft::Conflict *current() const;

    draft::Draft &m_draft;
    std::vector<remote::RevisionSummary> m_moved;
    widgets::HeaderLabel *m_header;
    QLabel *m_text;
    QTreeWidget *m_list;
    QPushButton *m_mine;
    QPushButton *m_theirs;
};

} // namespace bailiwick::preview
