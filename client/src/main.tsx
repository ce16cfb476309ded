import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createRouter } from './router.tsx';
import { TextsProvider } from './texts/texts.tsx';
import { showWhatUnfolds } from './ui/in-sight.ts';
import { applyTheme } from './ui/theme.ts';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import './ui/controls.css';

applyTheme();
showWhatUnfolds();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <TextsProvider>
      <RouterProvider router={createRouter()} />
    </TextsProvider>
  </StrictMode>,
);
