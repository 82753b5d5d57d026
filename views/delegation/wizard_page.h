// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/delegation_plan.h"
#include "models/draft/draft.h"

#include <QWidget>

namespace bailiwick::delegation {

/// What all pages work on: the draft is read only, the plan is the wizard's.
struct WizardContext
{
    const draft::Draft &draft;
    fleet::PrincipalRef author;
    draft::DelegationPlan plan;
};

/// One page of the wizard. Pages keep what was entered when left either way.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    WizardPage(WizardContext &context, const QString &title, const QString &explanation,
               QWidget *parent)
        : QWidget(parent)
        , m_context(context)
        , m_title(title)
        , m_explanation(explanation)
    {
    }

    const QString &title() const { return m_title; }
    const QString &explanation() const { return m_explanation; }
    /// Shown: takes from the plan what earlier pages changed, and the focus.
    virtual void enter() = 0;
    /// Why one cannot go on, one sentence; empty: one can.
    virtual QString problem() const = 0;

Q_SIGNALS:
    /// The plan or problem() changed.
    void changed();

protected:
    WizardContext &context() { return m_context; }
    const WizardContext &context() const { return m_context; }
    draft::DelegationPlan &plan() { return m_context.plan; }
    const draft::DelegationPlan &plan() const { return m_context.plan; }

private:
    WizardContext &m_context;
    QString m_title;
    QString m_explanation;
};

} // namespace bailiwick::delegation
