// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/fleet/relationship.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace bailiwick::widgets {
class DateField;
}

namespace bailiwick::companies {

/// Asks when the work with a company ends: as soon as the draft is committed, or on a later day;
/// says what ends and what stays. Accepting adds one step to the draft. GUI thread.
class EndDialog : public QDialog
{
    Q_OBJECT
public:
    /// The draft must outlive it.
    EndDialog(draft::Draft &draft, fleet::Relationship relationship, QWidget *parent = nullptr);

    widgets::DateField &date() { return *m_date; }
    /// Why it cannot be accepted; empty: it can.
    QString problem() const;
    void accept() override;

private:
    fleet::Time at() const;
    void update();

    draft::Draft &m_draft;
    fleet::Relationship m_relationship;
    widgets::DateField *m_date;
    QLabel *m_problem;
    QPushButton *m_add;
};

/// Why an edit that removes delegations cannot be made, for people; empty: it can.
QString obstacleText(const fleet::State &state, const std::optional<fleet::Id> &delegation);

} // namespace bailiwick::companies
