// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"

#include <QFrame>

class QListWidget;
class QPushButton;

namespace bailiwick::draft_bar {

/// The steps of the draft that still have an effect, newest last, each of which can be given up by
/// itself (Delete): that is a step, too, so it can be undone. GUI thread.
class PendingList : public QFrame
{
    Q_OBJECT
public:
    /// The draft must outlive it.
    explicit PendingList(draft::Draft &draft, QWidget *parent = nullptr);

    QListWidget &list() { return *m_list; }
    /// The step that gives up everything that the row's step touches.
    void revertCurrent();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();

    draft::Draft &m_draft;
    QListWidget *m_list;
    QPushButton *m_revert;
};

} // namespace bailiwick::draft_bar
