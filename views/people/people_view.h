// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/people_model.h"
#include "models/items/standpoint.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableView;

namespace bailiwick::widgets {
class EmptyState;
class FilterLine;
class HeaderLabel;
} // namespace bailiwick::widgets

namespace bailiwick::views {

/// The People screen: everybody the viewer may see, with organization, teams, roles and state; from
/// here one looks at the fleet as a person sees it, or at their roles. GUI thread.
class PeopleView : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleView(QWidget *parent = nullptr);
    ~PeopleView() override;

    /// The draft outlives the view or is set to null first.
    void setDraft(draft::Draft *draft);
    /// The people of an earlier state, or those of the draft.
    void setStandpoint(const items::Standpoint &standpoint);
    void reveal(fleet::Id membership);
    void focusFilter();
    std::optional<fleet::PrincipalRef> current() const;
    items::PeopleModel &model() { return m_model; }

Q_SIGNALS:
    /// "See the fleet as this person".
    void showFleetAs(const bailiwick::fleet::PrincipalRef &principal);

private:
    void setUpTable();
    void show(draft::Draft *shown);
    void updateOrganizations();
    void updateCount();

    items::PeopleModel m_model;
    QPointer<draft::Draft> m_draft;
    draft::Draft m_earlier; // without steps, over the earlier state looked at
    QPointer<draft::Draft> m_shown;
    widgets::HeaderLabel *m_header;
    widgets::FilterLine *m_filter;
    QComboBox *m_organizations;
    QPushButton *m_seeAs;
    QTableView *m_table;
    widgets::EmptyState *m_empty;
};

} // namespace bailiwick::views
