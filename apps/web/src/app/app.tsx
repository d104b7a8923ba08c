import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { newQueryClient } from '../api/query-client.ts';
import { Appearance } from './appearance.tsx';
import { newRouter } from './router.tsx';

/** The workbench: its cache, its look in the reader's language, its pages. */
export function App() {
  const [client] = useState(newQueryClient);
  const [router] = useState(newRouter);
  return (
    <QueryClientProvider client={client}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>
  );
}
